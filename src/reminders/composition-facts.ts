import type { Composition } from "../bodies/composition/use-cases.ts";
import type { Directory } from "../people/directory.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { News } from "./owed.ts";
import { firstHolders, officeOf } from "./recipients.ts";

/** What happens to who sits in the bodies: for those who legitimise, for the office, for whoever leads the body. */
export async function compositionNews(
  composition: Composition,
  directory: Directory,
  today: LocalDate,
): Promise<News[]> {
  const office = officeOf(directory, today);
  return (await composition.news(directory, today)).map((event): News => {
    const { body: subject, person, at } = event;
    if (event.kind === "legitimationAsked") {
      const { of: recipients, organisation, askedBy, mandate } = event;
      const asked = { organisation, askedBy, ...(mandate !== undefined && { mandate }) };
      return { kind: "legitimationAsked", subject, person, at, recipients, ...asked };
    }
    const lead = firstHolders(directory, subject, [["lead"], ["deputy"]], today);
    const recipients = [...new Set([...office, ...lead])];
    if (event.kind === "seatEnding")
      return { kind: "seatEnding", subject, person, at, recipients, on: event.on };
    const { granted, reason } = event;
    return {
      kind: "legitimationDecided",
      subject,
      person,
      at,
      recipients,
      granted,
      ...(reason !== undefined && { reason }),
    };
  });
}
