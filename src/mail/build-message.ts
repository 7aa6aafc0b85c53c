import MailComposer from "nodemailer/lib/mail-composer";
import type { WrittenMail } from "./write-mail.ts";

/** A message and its envelope: domains in the letters that every server knows (RFC 5890). */
export interface BuiltMessage {
  from: string;
  to: readonly string[];
  /** As it goes over the line, with CR and LF at the end of each line (RFC 5322). */
  raw: Buffer;
}

export async function buildMessage(written: WrittenMail): Promise<BuiltMessage> {
  const message = new MailComposer({ ...written, newline: "windows" }).compile();
  const { from, to } = message.getEnvelope();
  return { from: from || "", to, raw: await message.build() };
}
