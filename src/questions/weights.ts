/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.05, // wordsCurated
  0.28, // wordsExamples
  6.09, // conceptsCurated
  5.51, // conceptsExamples
  0.45, // wordsCadence
  0.47, // bestExample
  2.42, // secondExample
  1.81, // bestByLetters
  4.65, // whole
  5.64, // wholeByLetters
  0.45, // whoActs
  2.06, // whoConcerned
  2.11, // toWhomActs
  3.91, // toWhomConcerned
  2.04, // rhythmActs
  1.55, // rhythmConcerned
  -1.83, // rhythmAbsent
  1.37, // otherwiseActs
  1.53, // otherwiseConcerned
  0.97, // firstActs
  0.28, // firstAbsent
  0.54, // recipientActs
  1.69, // recipientConcerned
  -0.09, // actorAbsent
  0.64, // rhythmAsked
  -0.38, // rhythmMissing
  0.98, // recipientAsked
  0.98, // dateAsked
  2.35, // factAsked
  5.13, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  2.27, // intentShare
];

export const coverWeights: readonly number[] = [
  -3.59, // one
  2, // covered
  1.95, // coveredByCurator
  0.91, // matterCovered
  -0.04, // unknownMass
  -0.87, // unknownNouns
  -1.72, // conceptLeft
  0.99, // actorCovered
  0, // actorLeft
  -1.02, // noActor
  0.5, // margin
  0.69, // share
  -2.78, // bestExample
  0, // likelyTogether
  -3.95, // attributeGate
  0.57, // unknownBody
  -3, // unknownBodyAsked
  0, // rhythmMissing
  -1.77, // headcount
  -1.73, // fewWords
  -1.31, // byLetters
  -3.71, // refusedMore
  -2.34, // refusedMoreByLetters
  4.1, // whole
  4.4, // wholeByLetters
  1.05, // secondExample
  0.68, // score
  -1.26, // questionWord
  8.83, // longUncovered
  -3.99, // nothingCovered
];
