import type { ChatEvent } from "../../src/localchat/entries.ts";

/** Follows a person's events as a page does; `events` grows until `stop`. */
export async function watch(url: string, person: string) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/chat/events?person=${person}`, { signal: leaving.signal });
  const events: ChatEvent[] = [];
  const reading = (async () => {
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + chunk).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) events.push(JSON.parse(part.replace(/^data: /, "")) as ChatEvent);
    }
  })().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return {
    events,
    /** Waits until an event fits; the test's own time limit ends it. */
    async until(fits: (event: ChatEvent) => boolean): Promise<ChatEvent> {
      for (;;) {
        const found = events.find(fits);
        if (found !== undefined) return found;
        await new Promise((go) => setTimeout(go, 5));
      }
    },
    async stop() {
      leaving.abort();
      await reading;
    },
  };
}
