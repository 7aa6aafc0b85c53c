/** Fitted by `tests/questions/fit.ts`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.49, // wordsCurated
  -0.91, // wordsExamples
  5.23, // conceptsCurated
  4.28, // conceptsExamples
  -1.3, // wordsCadence
  0.68, // bestExample
  2.9, // secondExample
  3.44, // whoActs
  1.98, // whoConcerned
  4.21, // toWhomActs
  4.7, // toWhomConcerned
  2.4, // otherwiseActs
  1.0, // otherwiseConcerned
  1.29, // recipientActs
  1.89, // recipientConcerned
  -0.6, // actorAbsent
  0.76, // rhythmAsked
  -0.24, // rhythmMissing
  1.23, // recipientAsked
  1.94, // dateAsked
  -0.18, // factAsked
  6.16, // wholeQuestion
  -2.97, // wrongWayRound
  0.01, // verbatim
];

export const coverWeights: readonly number[] = [
  -0.13, // one
  0.88, // covered
  1.66, // coveredByCurator
  1.53, // matterCovered
  -0.71, // unknownMass
  -2.65, // unknownNouns
  -2.11, // conceptLeft
  1.25, // actorCovered
  -0.23, // actorLeft
  -1.02, // noActor
  0.09, // margin
  2.27, // share
  -0.47, // bestExample
  -1.37, // likelyTogether
  -5.02, // attributeGate
  -1.26, // unknownBody
  -4.0, // unknownBodyAsked
  -0.2, // rhythmMissing
  -4.24, // headcount
  -2.09, // fewWords
];
