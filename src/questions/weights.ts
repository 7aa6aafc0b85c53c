/** Fitted by `npm run fit:questions`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [
  5.03, // wordsCurated
  -2.19, // wordsExamples
  5.27, // conceptsCurated
  4.6, // conceptsExamples
  -0.97, // wordsCadence
  -0.67, // bestExample
  3.1, // secondExample
  3.15, // bestByLetters
  3.48, // whole
  6.46, // wholeByLetters
  2.63, // whoActs
  1.79, // whoConcerned
  3.32, // toWhomActs
  3.67, // toWhomConcerned
  2.25, // otherwiseActs
  0.87, // otherwiseConcerned
  1.43, // recipientActs
  1.93, // recipientConcerned
  -0.51, // actorAbsent
  0.75, // rhythmAsked
  -0.42, // rhythmMissing
  1.03, // recipientAsked
  1.74, // dateAsked
  2.83, // factAsked
  5.34, // wholeQuestion
  -2.98, // wrongWayRound
  0.0, // verbatim
  1.99, // intentShare
];

export const coverWeights: readonly number[] = [
  0.6, // one
  1.2, // covered
  1.22, // coveredByCurator
  1.48, // matterCovered
  -0.9, // unknownMass
  -1.47, // unknownNouns
  -0.95, // conceptLeft
  1.0, // actorCovered
  0.1, // actorLeft
  -1.1, // noActor
  -0.69, // margin
  1.67, // share
  0.17, // bestExample
  -0.56, // likelyTogether
  -4.0, // attributeGate
  -0.08, // unknownBody
  -3.01, // unknownBodyAsked
  -0.16, // rhythmMissing
  -2.91, // headcount
  -2.23, // fewWords
  1.12, // byLetters
  -1.38, // refused
  -3.74, // refusedByLetters
  -0.6, // refusedMore
];
