import { concepts } from "../concepts.ts";
import { communicationConcepts } from "./communication.ts";
import { everydayConcepts } from "./everyday.ts";
import { organisationConcepts } from "./organisation.ts";
import { powerConcepts } from "./power.ts";
import { processConcepts } from "./process.ts";
import { societyConcepts } from "./society.ts";
import { timeConcepts } from "./time.ts";
import { topicConcepts } from "./topics.ts";

/** Every concept that the engine knows, by theme in the files beside this one. */
export const thesaurus: Record<string, { de: string; en: string }> = {
  ...everydayConcepts,
  ...topicConcepts,
  ...communicationConcepts,
  ...organisationConcepts,
  ...powerConcepts,
  ...processConcepts,
  ...societyConcepts,
  ...timeConcepts,
  ...concepts,
};
