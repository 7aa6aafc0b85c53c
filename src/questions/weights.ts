/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.23, // wordsCurated
  -0.03, // wordsExamples
  6.11, // conceptsCurated
  5.57, // conceptsExamples
  -0.4, // wordsCadence
  0.06, // bestExample
  2.43, // secondExample
  2.42, // bestByLetters
  4.8, // whole
  5.93, // wholeByLetters
  0.43, // whoActs
  1.99, // whoConcerned
  1.85, // toWhomActs
  4.33, // toWhomConcerned
  1.05, // rhythmActs
  2.05, // rhythmConcerned
  -1.59, // rhythmAbsent
  1.44, // otherwiseActs
  1.47, // otherwiseConcerned
  0.9, // firstActs
  0.27, // firstAbsent
  0.57, // recipientActs
  1.79, // recipientConcerned
  -0.11, // actorAbsent
  0.56, // rhythmAsked
  -0.34, // rhythmMissing
  0.87, // recipientAsked
  1.03, // dateAsked
  2.16, // factAsked
  5.11, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  2.21, // intentShare
];

export const coverWeights: readonly number[] = [
  -3.62, // one
  1.9, // covered
  1.53, // coveredByCurator
  1.39, // matterCovered
  -0.02, // unknownMass
  -0.8, // unknownNouns
  -1.75, // conceptLeft
  1.09, // actorCovered
  -0.03, // actorLeft
  -1.09, // noActor
  -0.01, // margin
  0.86, // share
  -2.67, // bestExample
  -0.09, // likelyTogether
  -3.94, // attributeGate
  0.68, // unknownBody
  -3, // unknownBodyAsked
  0, // rhythmMissing
  -1.83, // headcount
  -2.01, // fewWords
  -1.7, // byLetters
  -3.26, // refusedMore
  -2.52, // refusedMoreByLetters
  4.68, // whole
  4.82, // wholeByLetters
  1.62, // secondExample
  0.67, // score
  -1.26, // questionWord
  9.57, // longUncovered
  -4, // nothingCovered
];
