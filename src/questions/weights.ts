/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.17, // wordsCurated
  -0.03, // wordsExamples
  6.17, // conceptsCurated
  5.56, // conceptsExamples
  -0.03, // wordsCadence
  0.2, // bestExample
  2.44, // secondExample
  1.8, // bestByLetters
  4.83, // whole
  5.83, // wholeByLetters
  0.5, // whoActs
  2.01, // whoConcerned
  2.05, // toWhomActs
  4.17, // toWhomConcerned
  2.04, // rhythmActs
  1.58, // rhythmConcerned
  -1.82, // rhythmAbsent
  1.38, // otherwiseActs
  1.49, // otherwiseConcerned
  0.99, // firstActs
  0.32, // firstAbsent
  0.62, // recipientActs
  1.72, // recipientConcerned
  -0.11, // actorAbsent
  0.69, // rhythmAsked
  -0.41, // rhythmMissing
  0.95, // recipientAsked
  0.99, // dateAsked
  2.19, // factAsked
  5.26, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  2.16, // intentShare
];

export const coverWeights: readonly number[] = [
  -3.7, // one
  1.91, // covered
  1.61, // coveredByCurator
  1.49, // matterCovered
  -0.18, // unknownMass
  -0.82, // unknownNouns
  -1.51, // conceptLeft
  1.07, // actorCovered
  0, // actorLeft
  -1.08, // noActor
  0.34, // margin
  0.69, // share
  -2.74, // bestExample
  -0.08, // likelyTogether
  -3.95, // attributeGate
  0.6, // unknownBody
  -3, // unknownBodyAsked
  0, // rhythmMissing
  -1.91, // headcount
  -1.89, // fewWords
  -1.19, // byLetters
  -3.47, // refusedMore
  -2.25, // refusedMoreByLetters
  4.46, // whole
  4.71, // wholeByLetters
  1.17, // secondExample
  0.74, // score
  -1.24, // questionWord
  9.31, // longUncovered
  -4.01, // nothingCovered
];
