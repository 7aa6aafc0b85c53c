import { expect } from "chai";
import { simpleParser } from "mailparser";
import { makeLocalMailbox } from "../../src/mail/local-mailbox.ts";
import { from, invitation, now } from "./sample-mail.ts";

describe("the local mailbox", () => {
  it("keeps the message as a server would get it, and what it was made of", async () => {
    let clock = now;
    const mailbox = makeLocalMailbox({ from, now: () => clock });
    expect(await mailbox.send(invitation)).to.deep.equal({ outcome: "sent" });
    clock += 60_000;
    await mailbox.send({ ...invitation, subject: "Noch einmal" });
    const [newest, first] = mailbox.list();
    expect([newest?.id, newest?.subject, newest?.at]).to.deep.equal(["2", "Noch einmal", clock]);
    expect([first?.id, first?.at]).to.deep.equal(["1", now]);
    const read = await simpleParser(first?.raw ?? "");
    expect(first?.from).to.deep.equal(read.from?.value[0]);
    expect(first?.to).to.deep.equal([read.to].flat()[0]?.value[0]);
    expect(first?.subject).to.equal(read.subject);
    expect(first?.text).to.equal(read.text);
    expect(first?.html).to.equal(read.html);
    expect(first?.attachments.map(({ name, content }) => [name, content])).to.deep.equal([
      [invitation.calendar?.fileName, read.attachments[1]?.content.toString("utf8")],
    ]);
  });

  it("forgets the oldest when it is full, and refuses what a server would", async () => {
    const mailbox = makeLocalMailbox({ from, now: () => now, most: 2 });
    for (const subject of ["a", "b", "c"]) await mailbox.send({ ...invitation, subject });
    expect(mailbox.list().map(({ id, subject }) => id + subject)).to.deep.equal(["3c", "2b"]);
    const nowhere = { ...invitation, to: { name: "X", address: "nirgends" } };
    expect(await mailbox.send(nowhere)).to.deep.equal({ outcome: "unreached", reason: "mailRefused" });
    expect(mailbox.list()).to.have.length(2);
  });
});
