import type { PlanLookup } from "../../plan/lookup.ts";
import { general } from "../../words/general.ts";
import type { Caller } from "./caller.ts";
import type { makeDocumentRequests } from "./document-requests.ts";
import type { makeCycleRequests } from "./cycle-requests.ts";
import type { makeCompiledRequests } from "./compiled-requests.ts";
import type { makeCompositionRequests } from "./composition-requests.ts";
import type { makeFeedbackRequests } from "./feedback-requests.ts";
import type { makeDormantRequests } from "./dormant-requests.ts";
import { helpCard, mainActions, noticeCard } from "./general-cards.ts";
import type { makeMeetingRequests } from "./meeting-requests.ts";
import type { makeOfficeQuestionRequests } from "./office-question-requests.ts";
import type { makeOutboxRequests } from "./outbox-requests.ts";
import type { makePlanningRequests } from "./planning-requests.ts";
import type { makeQuestionRequests } from "./question-requests.ts";
import type { Reply } from "./reply.ts";
import type { makeReminderRequests } from "./reminder-requests.ts";
import type { makeReportRequests } from "./report-requests.ts";
import type { Request } from "./requests.ts";
import type { makeStatusRequests } from "./status-requests.ts";

export interface AnswerParts {
  lookup: PlanLookup;
  questions: ReturnType<typeof makeQuestionRequests>;
  feedback: ReturnType<typeof makeFeedbackRequests>;
  officeQuestions: ReturnType<typeof makeOfficeQuestionRequests>;
  reports: ReturnType<typeof makeReportRequests>;
  documents: ReturnType<typeof makeDocumentRequests>;
  compiled: ReturnType<typeof makeCompiledRequests>;
  meetings: ReturnType<typeof makeMeetingRequests>;
  dormant: ReturnType<typeof makeDormantRequests>;
  status: ReturnType<typeof makeStatusRequests>;
  planning: ReturnType<typeof makePlanningRequests>;
  cycles: ReturnType<typeof makeCycleRequests>;
  composition: ReturnType<typeof makeCompositionRequests>;
  reminders: ReturnType<typeof makeReminderRequests>;
  outbox: ReturnType<typeof makeOutboxRequests>;
}

const examplesShown = 3;

/** Sends each request to whoever answers it. */
export function makeAnswer({ lookup, questions, reports, meetings, status, ...parts }: AnswerParts) {
  function help(title: string, { language }: Caller): Reply {
    const { plan } = lookup;
    // The report, the body that meets, the last stage: questions that the plan certainly answers.
    const duties = [plan.report.duty, plan.bodies[0]?.meetings.duty, plan.cascade.at(-1)?.duty];
    const examples = duties.flatMap((id) =>
      id === undefined ? [] : (lookup.duty(id).examples?.[language][0] ?? []),
    );
    return helpCard(language, title, {
      title: plan.title[language],
      examples: examples.slice(0, examplesShown),
    });
  }

  return async function answer(request: Request, caller: Caller): Promise<Reply> {
    const words = general[caller.language];
    switch (request.verb) {
      case "welcome":
        return help(words.welcomeTitle, caller);
      case "help":
        return help(words.helpTitle, caller);
      case "greet":
        return noticeCard(caller.language, words.greeting, [], mainActions(caller.language));
      case "nod":
        return noticeCard(caller.language, words.nod);
      case "part":
        return noticeCard(caller.language, words.parting);
      case "thank":
        return noticeCard(caller.language, words.thanks);
      case "nothing":
        return noticeCard(caller.language, words.textOnly, [], mainActions(caller.language));
      case "ask":
        // "Stand Steuerungsgruppe" names a body; other questions that begin so are the plan's.
        return (
          (await meetings.standOf(request.question, caller)) ?? questions.question(request.question, caller)
        );
      case "duty":
        return (await questions.duty(request, caller)) ?? noticeCard(caller.language, words.unknownAction);
      case "rate":
      case "handOver":
      case "decide":
        return parts.feedback(request, caller);
      case "questions":
      case "question.open":
      case "question.answer":
      case "question.dismiss":
      case "taught.forget":
        return parts.officeQuestions.handle(request, caller);
      case "duties":
        return questions.duties(request, caller) ?? noticeCard(caller.language, words.unknownAction);
      case "status":
        return status(caller);
      case "cycles":
      case "cycle.open":
      case "cycle.proposals":
      case "cycle.history":
      case "cycle.notice":
      case "cycle.notice.save":
      case "cycle.close":
      case "cycle.close.save":
      case "cycle.correct":
      case "cycle.correct.save":
      case "proposal":
      case "proposal.new":
      case "proposal.open":
      case "proposal.save":
      case "proposal.withdraw":
        return parts.cycles(request, caller);
      case "planning":
      case "planning.new":
      case "planning.form":
      case "planning.save":
      case "planning.open":
      case "planning.change":
      case "planning.cancelForm":
      case "planning.cancel":
        return parts.planning(request, caller);
      case "composition":
      case "composition.open":
      case "composition.members":
      case "composition.member":
      case "composition.member.save":
      case "composition.ask":
      case "composition.appoint":
      case "composition.appoint.save":
      case "composition.end":
      case "composition.chair":
      case "composition.chair.save":
      case "composition.networks":
      case "composition.networks.save":
      case "composition.forget":
      case "composition.history":
      case "legitimations":
      case "legitimation.open":
      case "legitimation.decline":
      case "legitimation.decide":
        return parts.composition(request, caller);
      case "meeting":
      case "meeting.form":
      case "meeting.save":
      case "meeting.year":
      case "meeting.list":
      case "meeting.open":
      case "meeting.correct":
      case "meeting.correct.save":
      case "meeting.cancel":
      case "meeting.cancel.save":
      case "meeting.noNeed":
      case "meeting.noNeed.back":
      case "meeting.minimum":
      case "meeting.minimum.save":
      case "meeting.history":
        return meetings.handle(request, caller);
      case "dormant.open":
      case "dormant.resolution":
      case "dormant.resolution.save":
      case "dormant.resolution.takeBack":
      case "dormant.done":
      case "dormant.done.save":
      case "dormant.done.takeBack":
      case "dormant.history":
        return parts.dormant(request, caller);
      case "report":
      case "report.open":
      case "report.save":
      case "report.fill":
      case "report.submit":
      case "report.look":
      case "report.history":
      case "report.accept":
      case "report.returnForm":
      case "report.return":
      case "report.reopenForm":
      case "report.reopen":
      case "report.acceptManyForm":
      case "report.acceptMany":
      case "report.time":
      case "report.timeAsk":
      case "report.timeLook":
      case "report.timeDecide":
      case "report.delegates":
      case "report.delegate":
      case "report.delegateEnd":
        return reports(request, caller);
      case "reminder.show":
      case "reminder.why":
      case "reminder.answer":
      case "reminder.later":
      case "reminder.notMine":
      case "reminder.stop":
      case "reminder.takeBack":
      case "reminders":
      case "reminders.save":
        return parts.reminders(request, caller);
      case "messages":
      case "message.again":
      case "message.drop":
        return parts.outbox(request, caller);
      case "document":
        return parts.documents(request, caller);
      case "compiled":
      case "compiled.history":
      case "compiled.stage":
      case "compiled.close":
      case "compiled.edit":
      case "compiled.editStage":
      case "compiled.foreword":
      case "compiled.indicators":
      case "compiled.approve":
      case "compiled.withdraw":
      case "compiled.brief":
      case "compiled.release":
      case "compiled.stop":
      case "compiled.takeBack":
      case "compiled.deliver":
        return parts.compiled(request, caller);
      case "unknown":
        return noticeCard(caller.language, words.unknownAction, [], mainActions(caller.language));
      default:
        return request satisfies never;
    }
  };
}
