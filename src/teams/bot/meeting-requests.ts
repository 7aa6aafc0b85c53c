import { everybodyOf } from "../../bodies/everybody.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import { bodiesToLead, isOffice, mayPropose, mayRecordMeeting, maySee } from "../../people/rights.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import { date, yearOf, type LocalDate } from "../../time/local-date.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import { bodiesNamed } from "./bodies-named.ts";
import type { Caller } from "./caller.ts";
import { noticeCard, refusedReply } from "./general-cards.ts";
import type { MeetingButton } from "./meeting-buttons.ts";
import { historyCard, listCard, meetingCard, receiptCard, yearCard, type May } from "./meeting-cards.ts";
import { makeMeetingChanging } from "./meeting-changing.ts";
import { benchesOf, fixNotice, formNow, recordFormCard } from "./meeting-forms.ts";
import type { Reply } from "./reply.ts";
import type { Inputs } from "./requests.ts";

const looking = ["meeting.year", "meeting.list", "meeting.open", "meeting.history"] as const;
type Looking = Extract<MeetingButton, { verb: (typeof looking)[number] }>;
type Saving = Extract<MeetingButton, { verb: "meeting.save" }> & { inputs: Inputs };

/** Answers everything about meetings. Who may is asked of the roster, each time. */
export function makeMeetingRequests({
  bodies,
  plan,
  markHeld,
}: {
  bodies: Bodies;
  plan: Plan;
  /** What was planned for that day has taken place. */
  markHeld: (which: { body: string; on: LocalDate; by: string }) => Promise<void>;
}) {
  const { timeZone } = plan;
  const change = makeMeetingChanging({ bodies, timeZone });
  const takesProposals = plan.report.proposals !== undefined && plan.cycles.length > 0;

  /** Who can be named at a meeting of that body today. */
  async function nameable(body: Organisation, { directory, today }: Caller): Promise<readonly string[]> {
    return (await bodies.names({ body: body.id, on: today, key: "" }, directory)).nameable;
  }

  async function recordForm(body: Organisation, caller: Caller): Promise<Reply> {
    return { card: recordFormCard(caller, body, bodies.ruleOf(body), await nameable(body, caller)) };
  }

  async function start(caller: Caller): Promise<Reply> {
    const words = meetingWords[caller.language];
    const { person, directory, today, language } = caller;
    const led = person ? bodiesToLead(directory, person.id, bodies.kinds, today) : [];
    const all =
      person && isOffice(directory, person.id, today)
        ? directory.organisationsOf(bodies.kinds, today).map(({ id }) => id)
        : led;
    const found = all.flatMap((id) => directory.organisation(id) ?? []);
    const [only] = found;
    if (!only) return noticeCard(language, words.noneTitle, [words.noneText]);
    if (found.length === 1) return recordForm(only, caller);
    return choose(
      caller,
      words.which,
      found.map((body) => execute(body.name[language], "meeting.form", { body: body.id })),
    );
  }

  async function save(request: Saving, body: Organisation, by: string, caller: Caller): Promise<Reply> {
    const { language, today, directory } = caller;
    const words = meetingWords[language];
    const rule = bodies.ruleOf(body);
    const { key, another, everybody } = request;
    let typed = request.inputs;
    const names = await nameable(body, caller);
    const form = (notice: string, more: Partial<Parameters<typeof recordFormCard>[4]> = {}): Reply => ({
      card: recordFormCard(caller, body, rule, names, { key, typed, notice, problems: [], another, ...more }),
    });
    if (everybody !== undefined) {
      // On another day than the card's, "today" would be wrong without anybody noticing.
      const day = date(everybody);
      const used = await bodies.meeting(body, { key });
      if (day !== today && !used) {
        typed = { ...typed, date: day };
        return form(words.oldToday(writtenDate(day, language)));
      }
      const all = everybodyOf(directory, body.id, benchesOf(rule), today);
      const counts = Object.entries(all.benches ?? {}).map(([bench, count]) => [`count-${bench}`, count]);
      typed = {
        ...typed,
        date: today,
        // Where the roster knows no members, nobody counted.
        ...(all.participants ? { participants: all.participants } : {}),
        ...(Object.fromEntries(counts) as Inputs),
        names: names.join(","),
      };
    }
    const isOldCard = request.form < formNow;
    const recorded = await bodies.record({ body, by, key, another, isOldCard }, typed, directory);
    switch (recorded.outcome) {
      case "invalid":
        return form(fixNotice(recorded.problems, caller), { problems: recorded.problems });
      case "sameDay":
        return form(words.sameDay(writtenDate(recorded.meeting.date, language)), { another: true });
      case "oldCard":
        return form(words.oldCard);
      case "recorded":
      case "already": {
        if (!recorded.meeting.cancelled) await markHeld({ body: body.id, on: recorded.meeting.date, by });
        const title =
          recorded.outcome === "recorded"
            ? words.savedTitle
            : recorded.meeting.cancelled
              ? words.alreadyCancelled
              : words.alreadyTitle;
        const proposes = takesProposals && mayPropose(directory, by, body.id, today);
        const { named } = await bodies.names(
          { body: body.id, on: recorded.meeting.date, key: recorded.meeting.key },
          directory,
        );
        const done = { ...recorded, body, rule, named };
        return { card: receiptCard(done, caller, title, { mayPropose: proposes }) };
      }
      default:
        return recorded satisfies never;
    }
  }

  const year = async (body: Organisation, caller: Caller, which: number): Promise<Reply> => ({
    card: yearCard(await bodies.look(body, which), caller, mayOf(caller, body), timeZone),
  });

  async function look(request: Looking, body: Organisation, caller: Caller): Promise<Reply> {
    const may = mayOf(caller, body);
    const rule = bodies.ruleOf(body);
    switch (request.verb) {
      case "meeting.year":
        return year(body, caller, request.year ?? yearOf(caller.today));
      case "meeting.list":
        return { card: listCard(await bodies.look(body, request.year), caller, may) };
      case "meeting.open": {
        const meeting = await bodies.meeting(body, { key: request.key, on: date(request.on) });
        if (!meeting) return noticeCard(caller.language, meetingWords[caller.language].noSuchMeeting);
        const { key, date: on } = meeting;
        const { named } = await bodies.names({ body: body.id, on, key }, caller.directory);
        return { card: meetingCard({ body, rule, meeting, named }, caller, may, timeZone) };
      }
      case "meeting.history": {
        const events = await bodies.history(body.id);
        return { card: historyCard({ body, rule }, events, caller, may, timeZone) };
      }
      default:
        return request satisfies never;
    }
  }

  return {
    async handle(request: MeetingButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
      if (request.verb === "meeting") return start(caller);
      const by = caller.person?.id;
      const body = caller.directory.organisation(request.body);
      if (!body || !bodies.kinds.includes(body.kind) || by === undefined || !seesBody(caller, body))
        return refusedReply(caller, request.body, ["lead", "deputy"]);
      if (isLooking(request)) return look(request, body, caller);
      const may = mayOf(caller, body);
      if (!may.record) return refusedReply(caller, body.id, ["lead", "deputy"]);
      switch (request.verb) {
        case "meeting.form":
          return recordForm(body, caller);
        case "meeting.save":
          return save(request, body, by, caller);
        case "meeting.correct":
        case "meeting.correct.save":
        case "meeting.cancel":
        case "meeting.cancel.save":
        case "meeting.noNeed":
        case "meeting.noNeed.back":
        case "meeting.minimum":
        case "meeting.minimum.save":
          return change(request, { body, by }, caller, may);
        default:
          return request satisfies never;
      }
    },

    /** "Stand Steuerungsgruppe": the year of the body that is named; undefined for a line that asks for something else. */
    async standOf(text: string, caller: Caller): Promise<Reply | undefined> {
      const named = bodiesNamed(text, caller, plan).filter((body) => seesBody(caller, body));
      const [only] = named;
      if (!only) return undefined;
      if (named.length === 1) return year(only, caller, yearOf(caller.today));
      return choose(
        caller,
        bodyYearWords[caller.language].whichBody,
        named.map((body) => execute(body.name[caller.language], "meeting.year", { body: body.id })),
      );
    },
  };
}

function isLooking<Other extends MeetingButton>(request: Other | Looking): request is Looking {
  return looking.some((verb) => verb === request.verb);
}

function seesBody({ person, directory, today }: Caller, body: Organisation): boolean {
  return person !== undefined && maySee(directory, person.id, body, today);
}

function mayOf({ person, directory, today }: Caller, body: Organisation): May {
  if (!person) return { record: false, coordinate: false };
  return {
    record: mayRecordMeeting(directory, person.id, body.id, today),
    coordinate: isOffice(directory, person.id, today),
  };
}

function choose({ language }: Caller, title: string, actions: readonly CardAction[]): Reply {
  const choices = actions.map((action) => ({ title: "", text: "", action }));
  return { card: render("choices", { lang: language, speak: title, title, paragraphs: [], choices }) };
}
