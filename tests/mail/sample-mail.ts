import type { Correspondent, Mail } from "../../src/mail/mail.ts";
import type { SmtpServer } from "../../src/mail/smtp-mailer.ts";
import { makeSmtpMailer } from "../../src/mail/smtp-mailer.ts";
import { toCalendar } from "../../src/documents/calendar.ts";

export const now = Date.parse("2027-01-04T10:00:00Z");
export const from: Correspondent = { name: "Planlotse der Stadt", address: "planlotse@stadt.example" };

export const invitation: Mail = {
  id: "meeting:steuerungsgruppe:2027-03-02:yilmaz",
  to: { name: "Şebnem Yılmaz-Müller", address: "yilmaz@verein.example" },
  language: "de",
  subject: "Einladung: Sitzung Steuerungsgruppe am 2. März 2027",
  sections: [
    {
      heading: "Sitzung Steuerungsgruppe",
      paragraphs: ["Die Leitung lädt Sie ein.", "Der Raum ist barrierefrei.\nDer Eingang ist im Norden."],
      lines: [
        { label: "Wann", text: "Dienstag, 2. März 2027, 14:00 bis 15:30 Uhr" },
        { label: "Wo", text: "Rathaus, Raum 2/013" },
      ],
      links: [{ title: "Der Plan", url: "https://stadt.example/plan?teil=1&seite=2" }],
    },
    {
      heading: "Außerdem",
      paragraphs: ["Der Jahresbericht 2026 ist veröffentlicht."],
      lines: [],
      links: [],
    },
  ],
  why: "Sie erhalten diese E-Mail, weil Sie der Steuerungsgruppe angehören. Fragen beantwortet das Integrationsbüro.",
  calendar: {
    method: "REQUEST",
    fileName: "Sitzung Steuerungsgruppe, 2. März.ics",
    ics: toCalendar(
      {
        uid: "5f0f6f3e.steuerungsgruppe@planlotse",
        sequence: 0,
        isCancelled: false,
        start: Date.parse("2027-03-02T13:00:00Z"),
        minutes: 90,
        summary: "Sitzung: Steuerungsgruppe",
        location: "Rathaus, Raum 2/013",
        description: "Erstens: Bericht\nZweitens: Ausblick, Termine",
        organiser: { name: "Ausländer- und Integrationsbeauftragte", email: "beauftragte@stadt.example" },
        created: now,
        changed: now,
        language: "de",
      },
      now,
    ),
  },
};

/** A mail that has these texts in every place that takes one. */
export function mailOf(text: string, others: Partial<Mail> = {}): Mail {
  return {
    id: text,
    to: { name: text, address: "yilmaz@verein.example" },
    language: "de",
    subject: text,
    sections: [
      {
        heading: `heading ${text}`,
        paragraphs: [`paragraph ${text}`, text],
        lines: [{ label: `label ${text}`, text: `line ${text}` }],
        links: [
          { title: `link ${text}`, url: "https://stadt.example/?a=1&b='\"{x}" },
          { title: `nolink ${text}`, url: "javascript:alert(1)" },
        ],
      },
    ],
    why: `why ${text}`,
    ...others,
  };
}

/** A mailer to a server on loopback, and what it logged. */
export function mailerTo(port: number, smtp: Partial<SmtpServer> = {}, deadlineMs = 5000) {
  const logged: { level: "warn" | "error"; facts: object }[] = [];
  const mailer = makeSmtpMailer({
    smtp: { host: "127.0.0.1", port, secure: false, requireTls: false, ...smtp },
    from,
    now: () => now,
    deadlineMs,
    log: {
      warn: (facts) => logged.push({ level: "warn", facts }),
      error: (facts) => logged.push({ level: "error", facts }),
    },
  });
  return { mailer, logged };
}
