import type { Language } from "../plan/schema.ts";

const de = {
  botName: "Planlotse",
  welcomeTitle: "Guten Tag, ich bin der Planlotse.",
  welcomeText: (plan: string) =>
    `Ich kenne den Plan „${plan}“. Fragen Sie mich, wer wofür zuständig ist. Ich nehme auch Jahresberichte und Sitzungen entgegen.`,
  helpTitle: "Das kann ich für Sie tun",
  askExample: "Fragen Sie zum Beispiel:",
  tellMe:
    "Oder tippen Sie auf eine der Schaltflächen. Sie können auch schreiben: Bericht, Stand, Gesamtbericht, Fortschreibung, Vorschlag, Sitzung, Erinnerungen.",
  greeting: "Guten Tag! Was möchten Sie wissen oder erledigen?",
  thanks: "Gern geschehen.",
  nod: "In Ordnung. Schreiben Sie mir einfach, wenn Sie etwas wissen möchten.",
  parting: "Auf Wiedersehen.",
  report: "Jahresbericht",
  meeting: "Sitzung eintragen",
  status: "Stand",
  notAllowed: "Das dürfen Sie hier nicht tun.",
  notAllowedWhy: (who: string) =>
    `Dafür ist zuständig: ${who}. Ist das nicht richtig? Dann wenden Sie sich bitte an das koordinierende Büro.`,
  unknownAction: "Diese Schaltfläche kenne ich nicht mehr. Bitte schreiben Sie „Hilfe“.",
  personalOnly: "Bitte schreiben Sie mir in einem Einzelchat. Hier in der Gruppe antworte ich nicht.",
  failedTitle: "Das hat leider nicht geklappt.",
  failedText:
    "Bitte sehen Sie nach, was gespeichert ist, und versuchen Sie es in einigen Minuten noch einmal.",
  textOnly: "Ich kann nur Text lesen. Bitte schreiben Sie Ihre Frage.",
};

const en: typeof de = {
  botName: "Planlotse",
  welcomeTitle: "Hello, I am Planlotse.",
  welcomeText: (plan) =>
    `I know the plan “${plan}”. Ask me who is responsible for what. I also take annual reports and meetings.`,
  helpTitle: "What I can do for you",
  askExample: "For example, ask:",
  tellMe:
    "Or tap one of the buttons. You can also write: report, status, compiled report, update, proposal, meeting, reminders.",
  greeting: "Hello! What would you like to know or do?",
  thanks: "You are welcome.",
  nod: "All right. Just write to me when you want to know something.",
  parting: "Goodbye.",
  report: "Annual report",
  meeting: "Record a meeting",
  status: "Status",
  notAllowed: "You may not do this here.",
  notAllowedWhy: (who) =>
    `This is the task of: ${who}. Is that wrong? Then please turn to the coordinating office.`,
  unknownAction: "I do not know this button any more. Please write “help”.",
  personalOnly: "Please write to me in a one-to-one chat. I do not answer here in the group.",
  failedTitle: "Sorry, that did not work.",
  failedText: "Please look at what has been saved and try again in a few minutes.",
  textOnly: "I can only read text. Please write your question.",
};

export const general: Record<Language, typeof de> = { de, en };
