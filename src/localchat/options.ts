interface InBothLanguages {
  readonly de: string;
  readonly en: string;
}

/** Someone whom a visitor of the page may be. */
export interface ChatPerson {
  readonly id: string;
  /** The person's object id in the directory (Entra ID). */
  readonly objectId: string;
  readonly name: string;
  readonly email: string;
  /** One line that says who this is, as "role, organisation"; the page groups people by what stands before the comma. */
  readonly posts: InBothLanguages;
}

interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** A mail that would have been sent, and the parts that it was made of. */
export interface LocalMail {
  readonly id: string;
  /** By the bot's own clock, in ms since 1970. */
  readonly at: number;
  readonly from: Correspondent;
  readonly to: Correspondent;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `type` is a whole Content-Type. */
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
  /** The whole message. */
  readonly raw: string;
}

/** Everything the local chat knows of the world. */
export interface LocalChatOptions {
  /** Address of the bot's server, without a slash at its end, e.g. `http://127.0.0.1:3978`. */
  readonly baseUrl: string;
  /** Where activities go. */
  readonly botUrl: string;
  readonly tenantId: string;
  /** The people of the roster in use; asked each time, since a roster may change. */
  readonly people: () => Promise<readonly ChatPerson[]>;
  /** Where the city is, as in Europe/Berlin: the page shows times of that place, whatever the browser's own. */
  readonly timeZone: string;
  /** The bot's own clock, in ms since 1970; it only goes forward. */
  readonly clock: { now(): number; advanceDays(days: number): Promise<void> };
  /** The mails that were sent so far, newest first; asked each time. */
  readonly mailbox?: () => readonly LocalMail[];
}
