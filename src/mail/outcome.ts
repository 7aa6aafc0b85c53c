import type { MailDelivery } from "./mail.ts";

/** What nodemailer says of a failure. */
export interface SmtpFailure {
  code?: string | undefined;
  /** The error of the system or of TLS behind `code`. */
  originalCode?: string | undefined;
  /** What was being answered; CONN where the connection itself failed. */
  command?: string | undefined;
  /** The server's reply code; absent where it did not reply. */
  responseCode?: number | undefined;
}

/** A busy server, a greylist, a network that is down. Milliseconds. */
const soonMs = 5 * 60_000;
/** Somebody has to put the settings or the server right first. Milliseconds. */
const laterMs = 60 * 60_000;

/**
 * What an SMTP failure means (RFC 5321, 4.2.1 and 4.5.4.2). Pure.
 * @param handedOver whether the whole message had been given to the connection: from then on only a reply tells
 */
export function outcomeOf(failure: SmtpFailure, handedOver: boolean): MailDelivery {
  const reply = replyOf(failure);
  if (handedOver && reply === undefined) return { outcome: "unknown" };
  if (reply === "transient") return { outcome: "notSent", retryAfterMs: soonMs };
  if (reply === "permanent" && isAboutTheMail(failure, handedOver))
    return { outcome: "unreached", reason: "mailRefused" };
  return { outcome: "notSent", retryAfterMs: needsSomebody(failure) ? laterMs : soonMs };
}

function replyOf({ responseCode = 0 }: SmtpFailure): "transient" | "permanent" | undefined {
  if (responseCode >= 500 && responseCode < 600) return "permanent";
  return responseCode >= 400 && responseCode < 500 ? "transient" : undefined;
}

/** What a server refuses before the recipient is named is the sender or the connection, not this mail. */
function isAboutTheMail({ command = "", responseCode }: SmtpFailure, handedOver: boolean): boolean {
  // "Bad sequence of commands": the session went wrong, nobody looked at the mail.
  return (handedOver || ["RCPT TO", "DATA"].includes(command)) && responseCode !== 503;
}

/** Whether waiting alone will not help: sign-in, encryption, certificate, or a server that refuses this sender. */
function needsSomebody(failure: SmtpFailure): boolean {
  const { code = "", originalCode = "" } = failure;
  return (
    ["EAUTH", "ETLS"].includes(code) ||
    /CERT|TLS|SSL|SIGNATURE|ISSUER/.test(originalCode) ||
    replyOf(failure) === "permanent"
  );
}

/** Whether somebody has to look at the settings or the server before any mail can leave. */
export function isStuck(delivery: MailDelivery): boolean {
  return delivery.outcome === "notSent" && delivery.retryAfterMs >= laterMs;
}
