import type { Meeting } from "../../bodies/meetings/documents.ts";
import type { Quarter } from "../../bodies/quarter.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import type { Organisation } from "../../people/roster.ts";
import { date, yearOf, type LocalDate } from "../../time/local-date.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { execute } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import type { MeetingButton } from "./meeting-buttons.ts";
import { meetingCard, receiptCard, type May } from "./meeting-cards.ts";
import { backToYear, cancelFormCard, correctFormCard, fixNotice, minimumFormCard } from "./meeting-forms.ts";
import { onlyOffice } from "./only-office.ts";
import type { Reply } from "./reply.ts";
import type { Inputs } from "./requests.ts";

type Verb = `meeting.${"correct" | "cancel" | "minimum"}${"" | ".save"}` | `meeting.noNeed${"" | ".back"}`;
type Changing = Extract<MeetingButton, { verb: Verb }> & { inputs: Inputs };

/** Changes what is on record about a body: corrections, no need, another minimum. Who may record was asked before. */
export function makeMeetingChanging({ bodies, timeZone }: { bodies: Bodies; timeZone: string }) {
  async function form(
    request: Extract<Changing, { verb: "meeting.correct" | "meeting.cancel" }>,
    body: Organisation,
    caller: Caller,
    may: May,
  ): Promise<Reply> {
    const words = meetingWords[caller.language];
    const rule = bodies.ruleOf(body);
    const meeting = await bodies.meeting(body, { key: request.key, on: date(request.on) });
    if (!meeting) return gone(body, caller);
    const names = await namesAt(body, meeting, caller);
    if (meeting.cancelled) {
      const about = { body, rule, meeting, named: names.named };
      return { card: meetingCard(about, caller, may, timeZone, words.cancelledAlready) };
    }
    return {
      card:
        request.verb === "meeting.correct"
          ? correctFormCard(caller, body, rule, meeting, names)
          : cancelFormCard(caller, body, meeting),
    };
  }

  const namesAt = (body: Organisation, { date: on, key }: Meeting, { directory }: Caller) =>
    bodies.names({ body: body.id, on, key }, directory);

  async function correct(
    request: Extract<Changing, { verb: "meeting.correct.save" }>,
    which: { body: Organisation; by: string; key: string; on: LocalDate },
    caller: Caller,
    may: May,
  ): Promise<Reply> {
    const words = meetingWords[caller.language];
    const { seen, another, inputs, names: asksNames } = request;
    const { body } = which;
    const rule = bodies.ruleOf(body);
    const corrected = await bodies.correct({ ...which, seen, another, asksNames }, inputs, caller.directory);
    if (corrected.outcome === "noSuchMeeting") return gone(body, caller);
    const { meeting } = corrected;
    const names = await namesAt(body, meeting, caller);
    const about = { body, rule, meeting, named: names.named };
    switch (corrected.outcome) {
      case "corrected":
      case "already": {
        const title = corrected.outcome === "corrected" ? words.corrected : words.correctedAlready;
        const done = { ...about, year: corrected.year };
        return { card: receiptCard(done, caller, title, { mayPropose: false }) };
      }
      case "invalid": {
        const { problems } = corrected;
        const again = { typed: inputs, notice: fixNotice(problems, caller), problems };
        return { card: correctFormCard(caller, body, rule, meeting, names, again) };
      }
      case "sameDay": {
        const notice = words.sameDay(writtenDate(corrected.other.date, caller.language));
        const again = { typed: inputs, notice, problems: [], another: true };
        return { card: correctFormCard(caller, body, rule, meeting, names, again) };
      }
      case "changedMeanwhile":
      case "cancelledMeanwhile": {
        const said =
          corrected.outcome === "changedMeanwhile" ? words.changedMeanwhile : words.cancelledAlready;
        return { card: meetingCard(about, caller, may, timeZone, said), leaveCard: said };
      }
      default:
        return corrected satisfies never;
    }
  }

  async function cancel(
    request: Extract<Changing, { verb: "meeting.cancel.save" }>,
    which: { body: Organisation; by: string; key: string; on: LocalDate },
    caller: Caller,
    may: May,
  ): Promise<Reply> {
    const words = meetingWords[caller.language];
    const { seen, inputs } = request;
    const { body } = which;
    const rule = bodies.ruleOf(body);
    const cancelled = await bodies.cancel({ ...which, seen }, inputs);
    if (cancelled.outcome === "noSuchMeeting") return gone(body, caller);
    const { named } = await namesAt(body, cancelled.meeting, caller);
    const about = { body, rule, meeting: cancelled.meeting, named };
    switch (cancelled.outcome) {
      case "cancelled":
      case "already": {
        const title = cancelled.outcome === "cancelled" ? words.cancelled : words.cancelledAlready;
        const done = { ...about, year: cancelled.year };
        return { card: receiptCard(done, caller, title, { mayPropose: false }) };
      }
      case "invalid": {
        const { meeting, problems } = cancelled;
        const again = { typed: inputs, notice: words.fixProblems, problems };
        return { card: cancelFormCard(caller, body, meeting, again) };
      }
      case "changedMeanwhile":
        return { card: meetingCard(about, caller, may, timeZone, words.changedMeanwhile) };
      default:
        return cancelled satisfies never;
    }
  }

  async function need(
    request: Extract<Changing, { verb: `meeting.noNeed${string}` }>,
    { body, by }: { body: Organisation; by: string },
    caller: Caller,
  ): Promise<Reply> {
    const { language } = caller;
    const words = bodyYearWords[language];
    // Its shape was checked when the button was read.
    const quarter = request.quarter as Quarter;
    const isBack = request.verb === "meeting.noNeed.back";
    const told = isBack
      ? await bodies.takeBackNoNeed({ body, by, quarter })
      : await bodies.noNeed({ body, by, quarter });
    const back = backToYear(body, language);
    const about = { body: body.id };
    switch (told.outcome) {
      case "recorded":
        return noticeCard(
          language,
          words.noNeedSaved(quarter),
          [words.noNeedSavedText],
          [execute(words.need(quarter), "meeting.noNeed.back", { ...about, quarter }), back],
        );
      case "takenBack":
        return noticeCard(language, words.needSaved(quarter), [], [back]);
      case "already":
        return noticeCard(
          language,
          isBack ? words.needSaved(quarter) : words.noNeedAlready(quarter),
          [],
          [back],
        );
      case "otherQuarter":
        return noticeCard(
          language,
          words.otherQuarter(told.quarter),
          [],
          isBack
            ? [back]
            : [
                execute(words.noNeed(told.quarter), "meeting.noNeed", { ...about, quarter: told.quarter }),
                back,
              ],
        );
      case "fixed":
        return noticeCard(language, words.fixed, [], [back]);
      default:
        return told satisfies never;
    }
  }

  async function minimum(
    request: Extract<Changing, { verb: `meeting.minimum${string}` }>,
    { body, by }: { body: Organisation; by: string },
    caller: Caller,
  ): Promise<Reply> {
    const { language, today } = caller;
    const words = bodyYearWords[language];
    const back = [backToYear(body, language)];
    const seen = async () => (await bodies.look(body, yearOf(today))).minimum;
    if (!bodies.ruleOf(body).meetings.asNeeded) return noticeCard(language, words.fixed, [], back);
    if (request.verb === "meeting.minimum")
      return { card: minimumFormCard(caller, body, await seen(), timeZone) };
    const set = await bodies.setMinimum({ body, by, seen: request.seen }, request.inputs);
    switch (set.outcome) {
      case "set":
        return noticeCard(language, words.minimumSaved(set.minimum?.atLeast ?? 0), [words.minimumText], back);
      case "already":
        return noticeCard(language, words.minimumAlready, [], back);
      case "changedMeanwhile":
      case "invalid": {
        const isInvalid = set.outcome === "invalid";
        const notice = isInvalid ? meetingWords[language].fixProblems : words.minimumChanged;
        const again = { typed: request.inputs, notice, problems: isInvalid ? set.problems : [] };
        return { card: minimumFormCard(caller, body, await seen(), timeZone, again) };
      }
      case "fixed":
        return noticeCard(language, words.fixed, [], back);
      default:
        return set satisfies never;
    }
  }

  return async function change(
    request: Changing,
    { body, by }: { body: Organisation; by: string },
    caller: Caller,
    may: May,
  ): Promise<Reply> {
    switch (request.verb) {
      case "meeting.correct":
      case "meeting.cancel":
        return form(request, body, caller, may);
      case "meeting.correct.save":
        return correct(request, { body, by, key: request.key, on: date(request.on) }, caller, may);
      case "meeting.cancel.save":
        return cancel(request, { body, by, key: request.key, on: date(request.on) }, caller, may);
      case "meeting.noNeed":
      case "meeting.noNeed.back":
        return need(request, { body, by }, caller);
      case "meeting.minimum":
      case "meeting.minimum.save":
        if (!may.coordinate) return onlyOffice(caller, bodyYearWords[caller.language].onlyOffice);
        return minimum(request, { body, by }, caller);
      default:
        return request satisfies never;
    }
  };
}

function gone(body: Organisation, { language }: Caller): Reply {
  return noticeCard(language, meetingWords[language].noSuchMeeting, [], [backToYear(body, language)]);
}
