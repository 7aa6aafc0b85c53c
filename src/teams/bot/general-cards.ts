import type { Language, Role } from "../../plan/schema.ts";
import { general } from "../../words/general.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import type { Reply } from "./reply.ts";

/** A card with a title and a few sentences. */
export function noticeCard(
  language: Language,
  title: string,
  paragraphs: readonly string[] = [],
  actions: readonly CardAction[] = [],
): Reply {
  const speak = [title, ...paragraphs].join(" ");
  return { card: render("notice", { lang: language, speak, title, paragraphs, lines: [], actions }) };
}

/** The three things that everybody can begin with. */
export function mainActions(language: Language): CardAction[] {
  const words = general[language];
  return [
    execute(words.report, "report"),
    execute(words.meeting, "meeting"),
    execute(words.status, "status"),
  ];
}

/** What the bot can do, with questions of this plan as examples. */
export function helpCard(
  language: Language,
  title: string,
  plan: { title: string; examples: readonly string[] },
): Reply {
  const words = general[language];
  const text = words.welcomeText(plan.title);
  return {
    card: render("notice", {
      lang: language,
      speak: `${title} ${text}`,
      title,
      paragraphs: [
        text,
        ...(plan.examples.length > 0
          ? [words.askExample, ...plan.examples.map((example) => `• ${example}`)]
          : []),
        words.tellMe,
      ],
      lines: [],
      actions: mainActions(language),
    }),
  };
}

/** Says no, and who may: the holders of these roles in that organisation. */
export function refusedReply(caller: Caller, organisation: string, roles: readonly Role[]): Reply {
  const words = general[caller.language];
  const holders = caller.directory
    .holders(organisation, roles, caller.today)
    .map(({ person }) => person.name);
  return noticeCard(
    caller.language,
    words.notAllowed,
    holders.length > 0 ? [words.notAllowedWhy(holders.join(", "))] : [],
    mainActions(caller.language),
  );
}
