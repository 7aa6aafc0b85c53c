import type { PlannedMeeting } from "../../bodies/planning/planned-meeting.ts";
import { membersOf } from "../../people/body-members.ts";
import type { Contacts } from "../../people/contacts.ts";
import { mayRecordMeeting } from "../../people/rights.ts";
import type { Organisation, Person } from "../../people/roster.ts";
import { planningWords } from "../../words/planning.ts";
import type { Caller } from "./caller.ts";
import { meetingCard } from "./planning-cards.ts";
import type { Reply } from "./reply.ts";

/** Plan meetings of a body: whoever may record them. */
export function mayPlan({ person, directory, today }: Caller, body: Organisation): boolean {
  return person !== undefined && mayRecordMeeting(directory, person.id, body.id, today);
}

export type ShowMeeting = ReturnType<typeof makeShowMeeting>;

/** Shows a planned meeting; to those who may plan it also whom the bot does not reach. */
export function makeShowMeeting(contacts: Pick<Contacts, "addressOf">) {
  async function unreachedOf(members: readonly Person[]): Promise<Person[]> {
    const reached = await Promise.all(members.map((person) => contacts.addressOf(person)));
    return members.filter((_, index) => reached[index] === undefined);
  }

  /**
   * How the meeting stands, under what there is to say.
   * @param more `isNews` when others must hear of it, `isTyped` when what was typed was not kept
   */
  return async function show(
    meeting: PlannedMeeting,
    body: Organisation,
    caller: Caller,
    said?: string,
    more: { isNews?: boolean; isTyped?: boolean } = {},
  ): Promise<Reply> {
    const mayChange = mayPlan(caller, body);
    const members = membersOf(caller.directory, body.id, meeting.on);
    const others = members.filter(({ id }) => id !== caller.person?.id);
    const unreached = mayChange ? await unreachedOf(others) : [];
    const told = others.length - unreached.length;
    const card = meetingCard(meeting, body, caller, {
      ...(said !== undefined && { said }),
      ...(more.isNews && told > 0 && { paragraphs: [planningWords[caller.language].told(told)] }),
      mayPlan: mayChange,
      unreached,
    });
    return {
      card,
      ...(more.isNews && { news: true }),
      ...(more.isTyped && said !== undefined && { leaveCard: said }),
    };
  };
}
