import type { Language } from "../plan/schema.ts";

export interface Correspondent {
  name: string;
  address: string;
}

/** A stretch of a mail about one matter. All texts are taken as they are: nothing in them is markup. */
export interface MailSection {
  heading: string;
  paragraphs: readonly string[];
  lines: readonly { label: string; text: string }[];
  /** Only https, or http on this machine, becomes a link; anything else stays text. */
  links: readonly { title: string; url: string }[];
}

/** What one person is to read outside Teams. */
export interface Mail {
  /** Made from the occasion and the recipient: the same mail always has the same one. */
  id: string;
  to: Correspondent;
  language: Language;
  subject: string;
  sections: readonly MailSection[];
  /** The last paragraph: why the person gets this, and whom to ask. */
  why: string;
  calendar?: CalendarPart;
}

/** A calendar file; its method is the one that the file itself says. */
export interface CalendarPart {
  method: "REQUEST" | "CANCEL";
  fileName: string;
  ics: string;
}

/** What became of one attempt to send a mail. */
export type MailDelivery =
  | { outcome: "sent" }
  /** The recipient's address or the mail itself was refused for good. */
  | { outcome: "unreached"; reason: "mailRefused" }
  /** It was certainly not taken; try again after so long. */
  | { outcome: "notSent"; retryAfterMs: number }
  /** It may have been taken. */
  | { outcome: "unknown" };

export interface Mailer {
  /** Tries once. Never rejects. */
  send(mail: Mail): Promise<MailDelivery>;
  /** Ends what is under way; nothing is sent any more. */
  close(): void;
}
