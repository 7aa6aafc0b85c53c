import type { Planning } from "../../bodies/planning/use-cases.ts";
import { linkMinutes } from "../../office/file-links.ts";
import type { FileOf, FileWish } from "../../office/file-wish.ts";
import { compiledRights } from "../../people/compiled-rights.ts";
import { maySeeMeeting } from "../../people/body-members.ts";
import { isOffice, isOfTheCity, mayReport, maySee } from "../../people/rights.ts";
import type { Plan } from "../../plan/schema.ts";
import type { CompiledReports } from "../../reports/compiled/use-cases.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import { reportYear } from "../../reports/period.ts";
import type { Reports } from "../../reports/use-cases.ts";
import { planningWords } from "../../words/planning.ts";
import { fileWords } from "../../words/files.ts";
import { execute, openUrl } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button } from "./requests.ts";

type DocumentButton = Extract<Button, { verb: "document" }>;

/**
 * Gives out links to files, to whoever may see what is in them.
 * @param issue makes a link's token
 * @param addressOf the address that a token is reached at
 */
export function makeDocumentRequests(parts: {
  reports: Reports;
  compiled: CompiledReports;
  cycles: Cycles;
  planning: Planning;
  plan: Plan;
  issue: (wish: FileWish) => Promise<string>;
  addressOf: (token: string) => string;
}) {
  const { reports, compiled, cycles, planning, plan, issue, addressOf } = parts;

  async function maySeeFile(wish: FileOf, { person, directory, today }: Caller): Promise<boolean> {
    if (!person) return false;
    switch (wish.of) {
      case "report": {
        const unit = directory.organisation(wish.unit);
        if (!unit) return false;
        if (mayReport(directory, person.id, unit.id, today) || maySee(directory, person.id, unit, today))
          return true;
        const { delegations } = await reports.standing(unit.id, wish.year);
        return delegations.some((each) => each.person === person.id);
      }
      case "calendar": {
        const meeting = await planning.look(wish.body, wish.meeting);
        return meeting !== undefined && maySeeMeeting(directory, person.id, meeting, today);
      }
      case "export":
      case "cycleNotice":
        return isOffice(directory, person.id, today);
      case "compiled":
        return compiledRights(directory, person.id, plan.report, today).sees === "all";
      case "information": {
        const { sees } = compiledRights(directory, person.id, plan.report, today);
        if (sees === "approved") return (await compiled.publicReport(wish.year)) !== undefined;
        return sees === "all";
      }
      case "comparison":
        return isOfTheCity(directory, person.id, plan.bodies, today);
      default:
        return wish satisfies never;
    }
  }

  /** Whether there is such a file at all: nobody shall follow a link to nothing. */
  async function exists(wish: FileOf, { today }: Caller): Promise<boolean> {
    switch (wish.of) {
      case "report":
        return (await reports.version(wish.unit, wish.year, wish.version)) !== undefined;
      case "export":
        return wish.year >= plan.report.firstYear && wish.year <= (reportYear(plan, today) ?? -Infinity);
      case "compiled":
        return await compiled.isClosed(wish.year);
      case "information":
        return plan.report.compiled.information.includes(wish.stage) && (await compiled.isClosed(wish.year));
      case "comparison":
        return await cycles.hasProposals(wish.cycle, wish.round);
      case "cycleNotice": {
        const view = await cycles.view(wish.cycle);
        return view?.state.number === wish.round && view.notices.some(({ to }) => to === wish.to);
      }
      case "calendar":
        return (await planning.look(wish.body, wish.meeting)) !== undefined;
      default:
        return wish satisfies never;
    }
  }

  return async function handle(request: DocumentButton, caller: Caller): Promise<Reply> {
    const { language } = caller;
    const words = fileWords[language];
    if (!(await maySeeFile(request, caller)))
      return noticeCard(language, words.notYours, [], mainActions(language));
    if (!(await exists(request, caller))) return noticeCard(language, words.gone, [], mainActions(language));
    const { verb, ...wish } = request;
    const token = await issue({ ...wish, language });
    const text = words.readyText(linkMinutes);
    return {
      card: render("notice", {
        lang: language,
        speak: `${words.ready} ${text}`,
        title: words.ready,
        paragraphs: [text],
        lines: [],
        actions: [
          openUrl(words.download, addressOf(token)),
          execute(words.again, verb, wish),
          ...(wish.of === "calendar"
            ? [
                execute(planningWords[language].back, "planning.open", {
                  body: wish.body,
                  meeting: wish.meeting,
                }),
              ]
            : []),
        ],
      }),
    };
  };
}
