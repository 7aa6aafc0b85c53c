/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.18, // wordsCurated
  -0.02, // wordsExamples
  6.23, // conceptsCurated
  5.57, // conceptsExamples
  -0.09, // wordsCadence
  0.19, // bestExample
  2.45, // secondExample
  1.77, // bestByLetters
  4.83, // whole
  5.83, // wholeByLetters
  0.51, // whoActs
  1.99, // whoConcerned
  1.93, // toWhomActs
  4.3, // toWhomConcerned
  2.1, // rhythmActs
  1.58, // rhythmConcerned
  -1.84, // rhythmAbsent
  1.4, // otherwiseActs
  1.49, // otherwiseConcerned
  0.98, // firstActs
  0.31, // firstAbsent
  0.61, // recipientActs
  1.71, // recipientConcerned
  -0.12, // actorAbsent
  0.69, // rhythmAsked
  -0.4, // rhythmMissing
  0.92, // recipientAsked
  1.01, // dateAsked
  2.23, // factAsked
  5.27, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  2.22, // intentShare
];

export const coverWeights: readonly number[] = [
  -3.68, // one
  1.91, // covered
  1.64, // coveredByCurator
  1.49, // matterCovered
  -0.16, // unknownMass
  -0.78, // unknownNouns
  -1.51, // conceptLeft
  1.06, // actorCovered
  0.01, // actorLeft
  -1.07, // noActor
  0.27, // margin
  0.74, // share
  -2.81, // bestExample
  -0.1, // likelyTogether
  -3.95, // attributeGate
  0.68, // unknownBody
  -3, // unknownBodyAsked
  0, // rhythmMissing
  -1.84, // headcount
  -2.11, // fewWords
  -1.23, // byLetters
  -3.38, // refusedMore
  -2.3, // refusedMoreByLetters
  4.5, // whole
  4.69, // wholeByLetters
  1.29, // secondExample
  0.72, // score
  -1.25, // questionWord
  9.34, // longUncovered
  -3.99, // nothingCovered
];
