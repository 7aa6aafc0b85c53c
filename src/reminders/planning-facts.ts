import type { Planning } from "../bodies/planning/use-cases.ts";
import { membersOf } from "../people/body-members.ts";
import type { Directory } from "../people/directory.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { News } from "./owed.ts";

/** Meetings that were planned, moved or cancelled, for all who sit in the body but the one who did it. */
export async function meetingNews(
  planning: Planning,
  directory: Directory,
  today: LocalDate,
): Promise<News[]> {
  const bodies = directory.organisationsOf(planning.kinds, today);
  const all = await Promise.all(bodies.map(({ id }) => planning.news(id)));
  return all.flat().map(({ days, ...news }): News => {
    const { body, changedBy, changedAt } = news.meeting;
    const members = days.flatMap((day) => membersOf(directory, body, day)).map(({ id }) => id);
    const recipients = [...new Set(members)].filter((id) => id !== changedBy);
    return { ...news, subject: body, recipients, at: changedAt };
  });
}
