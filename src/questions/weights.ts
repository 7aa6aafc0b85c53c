/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.48, // wordsCurated
  0.11, // wordsExamples
  5.12, // conceptsCurated
  4.5, // conceptsExamples
  -0.56, // wordsCadence
  0.02, // bestExample
  2.4, // secondExample
  2.62, // bestByLetters
  4.8, // whole
  6.07, // wholeByLetters
  0.34, // whoActs
  2.13, // whoConcerned
  1.84, // toWhomActs
  4.28, // toWhomConcerned
  0.91, // rhythmActs
  2.2, // rhythmConcerned
  -1.66, // rhythmAbsent
  1.35, // otherwiseActs
  1.52, // otherwiseConcerned
  0.99, // firstActs
  0.27, // firstAbsent
  0.68, // recipientActs
  1.84, // recipientConcerned
  -0.1, // actorAbsent
  0.45, // rhythmAsked
  -0.29, // rhythmMissing
  0.74, // recipientAsked
  0.85, // dateAsked
  1.79, // factAsked
  5.19, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  2.13, // intentShare
];

export const coverWeights: readonly number[] = [
  -4.36, // one
  2.33, // covered
  1.85, // coveredByCurator
  0.87, // matterCovered
  0.43, // unknownMass
  -0.59, // unknownNouns
  -1.52, // conceptLeft
  0.99, // actorCovered
  0.13, // actorLeft
  -1.14, // noActor
  0.73, // margin
  0.81, // share
  -2.92, // bestExample
  0.72, // likelyTogether
  -3.93, // attributeGate
  0.77, // unknownBody
  -3, // unknownBodyAsked
  -0.03, // rhythmMissing
  -1.67, // headcount
  -2.36, // fewWords
  -1.97, // byLetters
  -3.33, // refusedMore
  -2.95, // refusedMoreByLetters
  4.38, // whole
  4.34, // wholeByLetters
  1.51, // secondExample
  0.46, // score
  -1.42, // questionWord
  9.61, // longUncovered
  -4, // nothingCovered
];
