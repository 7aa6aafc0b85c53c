import type { House } from "./compose.ts";
import type { Config } from "./config/judge.ts";
import type { MadeFile } from "./documents/made-file.ts";
import { makeFileWriter } from "./documents/write-file.ts";
import type { Log } from "./log.ts";
import type { Meter } from "./meter.ts";
import type { Mailer } from "./mail/mail.ts";
import { makeFileLinks } from "./office/file-links.ts";
import type { FileWish } from "./office/file-wish.ts";
import { makeLastAnswers } from "./questions/last-answers.ts";
import { makePlanExcerpts } from "./questions/plan-excerpt.ts";
import { makeOrganisationsOf } from "./questions/whose-duties.ts";
import { makeAnswer } from "./teams/bot/answer.ts";
import { makeArrival } from "./teams/bot/arrival.ts";
import { makeBot } from "./teams/bot/bot.ts";
import { makeIdentify } from "./teams/bot/caller.ts";
import { makeDocumentRequests } from "./teams/bot/document-requests.ts";
import { makeCycleRequests } from "./teams/bot/cycle-requests.ts";
import { makeCompiledRequests } from "./teams/bot/compiled-requests.ts";
import { makeDormantRequests } from "./teams/bot/dormant-requests.ts";
import { makeCompositionRequests } from "./teams/bot/composition-requests.ts";
import { makeFeedbackRequests } from "./teams/bot/feedback-requests.ts";
import { makeMeetingRequests } from "./teams/bot/meeting-requests.ts";
import { makeSending } from "./teams/bot/messages.ts";
import { makeOfficeQuestionRequests } from "./teams/bot/office-question-requests.ts";
import { makeOutboxRequests } from "./teams/bot/outbox-requests.ts";
import { makePlanningRequests } from "./teams/bot/planning-requests.ts";
import { makeQuestionRequests } from "./teams/bot/question-requests.ts";
import { makeReminderRequests } from "./teams/bot/reminder-requests.ts";
import { makeReportRequests } from "./teams/bot/report-requests.ts";
import { makeStatusRequests } from "./teams/bot/status-requests.ts";
import type { Transport } from "./teams/transport/types.ts";
import { filesPath } from "./web/paths.ts";

/** Requests a second of each of the outbox's four shards: with answers to people, all stay below the 50 that Teams takes. */
const usualPerSecond = 8;
/** Milliseconds: after what somebody did; at least between two rounds. */
const soonMs = 300;
const leastMs = 1000;
/** Milliseconds: after a round that failed. */
const afterFailureMs = 30_000;
/** The local chat takes as many as come. */
const unlimited = Infinity;

/** What Teams brings meets the capabilities, and what they have to say goes out. */
export function connect(parts: {
  house: House;
  config: Config;
  log: Log;
  meter: Meter;
  transport: Transport;
  /** The way to whoever is not reached in Teams; absent where no mail is set up. */
  mailer?: Mailer;
  /** Where people's browsers reach this program. */
  url: string;
  /** Whether no other instance serves the same city. */
  isAlone: () => boolean;
  perSecond?: number;
}) {
  const { house, config, log, meter, transport, url } = parts;
  const { perSecond = config.mode === "try" ? unlimited : usualPerSecond } = parts;
  const { lookup, roster, contacts, clock } = house;
  const { answers, officeQuestions, decisions, harvesting } = house;
  // Reading the plan takes a moment that the first who asks need not wait for.
  void answers.current();
  const questions = makeQuestionRequests({
    lookup,
    answers,
    organisationsOf: makeOrganisationsOf(lookup.plan),
    lastAnswers: makeLastAnswers({
      store: house.store,
      now: clock.now,
      isAlone: parts.isAlone,
      wordsOf: (duty) => lookup.duty(duty).what.de,
      onFailure: (error) => {
        log.warn(
          { err: error },
          "what was answered last could not be kept; a follow-up elsewhere asks what is meant",
        );
      },
    }),
    planExcerpt: makePlanExcerpts({ book: house.planText, plan: lookup.plan }),
    dormantView: house.dormant.view,
  });
  const forOffice = makeOfficeQuestionRequests({ lookup, answers, officeQuestions, harvesting });
  const writeFile = makeFileWriter(house);
  const reminders = house.remindersWith(
    makeSending({
      lookup,
      roster,
      contacts,
      transport,
      questionCard: forOffice.message,
      ...(parts.mailer && { mailer: parts.mailer }),
      calendarOf: async ({ meeting }, language) => {
        const file = await writeFile({ of: "calendar", body: meeting.body, meeting: meeting.id, language });
        const method = meeting.state === "cancelled" ? "CANCEL" : "REQUEST";
        return file && { method, fileName: file.name, ics: file.bytes.toString("utf8") };
      },
    }),
    perSecond,
  );
  let hasBegun = false;
  let next: { timer: NodeJS.Timeout; at: number } | undefined;
  /** A round in so many milliseconds, unless one comes before. */
  const sweepIn = (ms: number): void => {
    const at = performance.now() + ms;
    if (next && next.at <= at) return;
    clearTimeout(next?.timer);
    next = { at, timer: setTimeout(() => void sweep(), ms) };
    next.timer.unref();
  };
  const sweep = async (): Promise<void> => {
    if (!hasBegun) return;
    clearTimeout(next?.timer);
    next = undefined;
    try {
      const at = await meter.doing("sweep", reminders.sweep);
      // What waits for a moment does not wait for the bell.
      if (at !== undefined) sweepIn(Math.max(at - clock.now(), leastMs));
    } catch (error) {
      log.error({ err: error }, "a sweep of the reminders failed; the next one makes up for it");
      sweepIn(afterFailureMs);
    }
  };
  // What somebody has just done is told soon, with what else they do in that moment.
  house.onChange(() => {
    sweepIn(soonMs);
  });
  const links = makeFileLinks<FileWish>(house.store);
  const onTurn = makeBot({
    identify: makeIdentify({
      roster,
      contacts,
      clock,
      timeZone: lookup.plan.timeZone,
      anonymous: config.mode === "try",
    }),
    answer: makeAnswer({
      lookup,
      questions,
      feedback: makeFeedbackRequests({ questions, answers, officeQuestions, decisions }),
      officeQuestions: forOffice,
      reports: makeReportRequests({ reports: house.reports, plan: lookup.plan }),
      documents: makeDocumentRequests({
        reports: house.reports,
        compiled: house.compiled,
        cycles: house.cycles,
        planning: house.planning,
        plan: lookup.plan,
        issue: links.issue,
        addressOf: (token) => `${url}${filesPath}/${token}`,
      }),
      compiled: makeCompiledRequests({ compiled: house.compiled, lookup, clock }),
      planning: makePlanningRequests({ planning: house.planning, contacts }),
      meetings: makeMeetingRequests({
        bodies: house.bodies,
        plan: lookup.plan,
        markHeld: house.planning.markHeld,
      }),
      dormant: makeDormantRequests({ dormant: house.dormant, lookup }),
      cycles: makeCycleRequests({ cycles: house.cycles, lookup }),
      composition: makeCompositionRequests({
        composition: house.composition,
        appointing: house.appointing,
        lookup,
      }),
      status: makeStatusRequests({ overview: house.overview, lookup }),
      outbox: makeOutboxRequests({ lookup, outbox: house.outbox, clock }),
      reminders: makeReminderRequests({ lookup, reminders, presences: house.presences }),
    }),
    ...makeArrival(contacts),
    onNews: () => void sweep(),
    onArrival: async (person) => house.outbox.retryFor(person),
    doing: meter.doing,
    log,
  });
  return {
    onTurn,
    sweep,
    /** From now on people are reminded, first of what was missed while nothing ran. */
    begin(): void {
      hasBegun = true;
      void sweep();
    },
    async stop(): Promise<void> {
      hasBegun = false;
      clearTimeout(next?.timer);
      await reminders.stop();
    },
    /** The file that a link's token stands for; undefined when the link is over. */
    async fileOf(token: string): Promise<MadeFile | undefined> {
      const wish = await links.redeem(token);
      return wish && writeFile(wish);
    },
  };
}
