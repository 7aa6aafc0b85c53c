/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  6.61, // wordsCurated
  -1.37, // wordsExamples
  4.59, // conceptsCurated
  3.82, // conceptsExamples
  -1.22, // wordsCadence
  -0.17, // bestExample
  2.65, // secondExample
  3.31, // bestByLetters
  4.76, // whole
  6.86, // wholeByLetters
  1.28, // whoActs
  1.63, // whoConcerned
  2.41, // toWhomActs
  4.63, // toWhomConcerned
  1.99, // otherwiseActs
  1.22, // otherwiseConcerned
  1.44, // recipientActs
  2.39, // recipientConcerned
  -0.2, // actorAbsent
  0.5, // rhythmAsked
  -0.38, // rhythmMissing
  0.89, // recipientAsked
  1.23, // dateAsked
  2.14, // factAsked
  5.41, // wholeQuestion
  -2.98, // wrongWayRound
  0, // verbatim
  1.97, // intentShare
];

export const coverWeights: readonly number[] = [
  -1.48, // one
  -1.29, // covered
  1.66, // coveredByCurator
  -0.32, // matterCovered
  0.66, // unknownMass
  -1.05, // unknownNouns
  -1.6, // conceptLeft
  0.79, // actorCovered
  0.05, // actorLeft
  -0.84, // noActor
  0.14, // margin
  0.44, // share
  0.03, // bestExample
  1.12, // likelyTogether
  -3.97, // attributeGate
  0.39, // unknownBody
  -3.01, // unknownBodyAsked
  -0.04, // rhythmMissing
  -1.83, // headcount
  -0.78, // fewWords
  0.76, // byLetters
  -4.03, // refused
  -3.37, // refusedByLetters
  0.33, // refusedMore
  3.93, // whole
  5.71, // wholeByLetters
  1.49, // secondExample
  0.11, // score
  -1.14, // questionWord
  6.06, // wordsCovered
  -4, // nothingCovered
];
