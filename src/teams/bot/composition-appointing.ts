import { bodyRoles, placesOf, type makeAppointing } from "../../bodies/composition/appointing.ts";
import { findPeople } from "../../people/find-people.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import { arrangingWords } from "../../words/arranging.ts";
import { compositionWords } from "../../words/composition.ts";
import { roleWords } from "../../words/roles.ts";
import { execute } from "../cards/actions.ts";
import type { FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { backTo } from "./composition-forms.ts";
import { organisationName, personName } from "./composition-names.ts";
import { noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import { inputField } from "./input-field.ts";
import type { Button, Inputs } from "./requests.ts";

export type Appointing = Extract<
  Button,
  { verb: "composition.appoint" | "composition.appoint.save" | "composition.end" }
> & { inputs: Inputs };

/** Longer than any name or address of a roster. */
const personLength = 200;

/** Putting somebody into a body and taking them out. Whether this person may is asked before. */
export function makeCompositionAppointing(parts: {
  appointing: ReturnType<typeof makeAppointing>;
  plan: Plan;
}) {
  const { appointing, plan } = parts;

  function form(body: Organisation, caller: Caller, again?: { notice: string; typed: Inputs }): Card {
    const { language, directory, today } = caller;
    const words = compositionWords[language];
    const rule = plan.bodies.find(({ id }) => id === body.kind);
    const places = rule ? placesOf(rule, directory, today) : [];
    const title = words.appointTitle(body.name[language]);
    const field = (asked: Pick<FormField, "id" | "type" | "label"> & Partial<FormField>): FormField => {
      const typed = typeof again?.typed[asked.id] === "string" ? again.typed : undefined;
      return inputField({ ...asked, maxLength: personLength }, typed, personLength);
    };
    return render("form", {
      lang: language,
      speak: again?.notice ?? title,
      title,
      subtitle: words.appointText,
      notice: again?.notice ?? "",
      lines: [],
      fields: [
        field({ id: "person", type: "line", label: arrangingWords[language].person }),
        field({
          id: "role",
          type: "compact",
          label: words.role,
          value: "member",
          choices: bodyRoles.map((role) => ({ title: roleWords[language][role], value: role })),
        }),
        field({
          id: "place",
          type: "compact",
          label: words.place,
          help: words.placeHelp,
          value: places[0]?.id ?? "-",
          choices: places.map((place) => ({
            title:
              place.bench === undefined
                ? place.for === undefined
                  ? words.anyPlace
                  : organisationName(caller, place.for)
                : (rule?.benches.find(({ id }) => id === place.bench)?.name[language] ?? place.bench),
            value: place.id,
          })),
        }),
      ],
      actions: [
        execute(words.appoint, "composition.appoint.save", { body: body.id }, { style: "positive" }),
        backTo({ body }, caller),
      ],
    });
  }

  return async function handle(
    request: Appointing,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const which = { body, by };
    switch (request.verb) {
      case "composition.appoint":
        return { card: form(body, caller) };
      case "composition.appoint.save": {
        const text = (id: string): string => {
          const given = request.inputs[id];
          return typeof given === "string" ? given : "";
        };
        const again = (notice: string): Reply => ({
          card: form(body, caller, { notice, typed: request.inputs }),
        });
        const [person, ...others] = findPeople(directory.roster.people, text("person"));
        if (!person) return again(arrangingWords[language].noPerson);
        if (others.length > 0) return again(arrangingWords[language].tooManyPeople);
        const appointed = await appointing.appoint(which, person.id, text("role"), text("place"));
        if (appointed.outcome === "refused") return again(words.appointRefused[appointed.why]);
        const title = words.appointed[appointed.outcome](person.name);
        return {
          ...noticeCard(language, title, appointed.outcome === "appointed" ? [words.appointNext] : [], [
            execute(words.details, "composition.member", { body: body.id, person: person.id }),
            backTo({ body }, caller),
          ]),
          news: true,
        };
      }
      case "composition.end": {
        const name = personName(caller, request.person);
        if (!request.sure)
          return noticeCard(
            language,
            words.endTitle(name),
            [words.endText],
            [
              execute(
                words.end,
                "composition.end",
                { body: body.id, person: request.person, sure: true },
                { style: "destructive" },
              ),
              backTo({ body }, caller),
            ],
          );
        const ended = await appointing.end(which, request.person);
        return {
          ...noticeCard(language, words.ended[ended.outcome](name), [], [backTo({ body }, caller)]),
          news: true,
        };
      }
      default:
        return request satisfies never;
    }
  };
}
