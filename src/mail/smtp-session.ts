import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { BuiltMessage } from "./build-message.ts";

/** So much of a message is given to the connection at once. Bytes. */
const pieceSize = 16_384;

type Done = (error?: Error | null) => void;

/**
 * Carries one message through one connection. Rejects with nodemailer's error as it is; afterwards the connection ends.
 * @param onHandedOver called when the last piece of the message goes out: nodemailer's errors do not tell before from after
 */
export async function carry(
  connection: SMTPConnection,
  auth: { user: string; pass: string } | undefined,
  { from, to, raw }: BuiltMessage,
  onHandedOver: () => void,
): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    // Stays for as long as the connection: an error that nobody listens to would end the program.
    connection.on("error", reject);
    // What is about to say why it ended goes first; without a reason it was us.
    connection.once("end", () =>
      setImmediate(reject, Object.assign(new Error("given up"), { code: "GIVENUP" })),
    );
  });
  const step = (begin: (done: Done) => void): Promise<void> =>
    Promise.race([
      ended,
      new Promise<void>((resolve, reject) => {
        begin((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    ]);
  try {
    await step((done) => connection.connect(done));
    if (auth) await step((done) => connection.login({ credentials: auth }, done));
    await step((done) => connection.send({ from, to: [...to] }, inPieces(raw, onHandedOver), done));
    connection.quit();
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Nothing is read of it before the server has asked for the message. */
function inPieces(raw: Buffer, onLast: () => void): Readable {
  function* pieces() {
    for (let from = 0; from < raw.length; from += pieceSize) {
      if (from + pieceSize >= raw.length) onLast();
      yield raw.subarray(from, from + pieceSize);
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
