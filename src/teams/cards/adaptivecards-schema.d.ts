/**
 * Stands in for adaptivecards/src/schema, which the typings of adaptivecards-templating name although it is that
 * package's TypeScript source and does not compile under our settings. Nothing of it is used here.
 */
export type IAdaptiveCard = Record<string, unknown>;
