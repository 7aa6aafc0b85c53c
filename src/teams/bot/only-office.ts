import { questionWords } from "../../words/questions.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";

/** Says politely what only the office does, and who that is today. */
export function onlyOffice(
  { language, directory, today }: Caller,
  what: string,
  more: readonly string[] = [],
): Reply {
  const holders = directory
    .organisationsOf(["office"], today)
    .flatMap(({ id }) => directory.holders(id, ["commissioner", "officeStaff"], today))
    .map(({ person }) => person.name);
  const who = [...new Set(holders)].join(", ");
  const words = questionWords[language];
  return noticeCard(
    language,
    what,
    [...(who === "" ? [] : [words.onlyOfficeWho(who)]), ...more],
    mainActions(language),
  );
}
