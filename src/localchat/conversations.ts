import type { ChatEvent, Content, Entry } from "./entries.ts";

export interface Conversation {
  readonly id: string;
  readonly personId: string;
  entries(): readonly Entry[];
  find(id: string): Entry | undefined;
  /** Adds a line and returns its id. */
  add(content: Content): string;
  /** Puts other content in the place of a line; the line must exist. */
  replace(id: string, content: Content): void;
  remove(id: string): void;
  tell(event: ChatEvent): void;
  /** Calls the listener with each change until the returned function is called. */
  listen(listener: (event: ChatEvent) => void): () => void;
}

export interface Conversations {
  /** The one conversation between a person and the bot; it begins when it is first asked for. */
  of(personId: string): Conversation;
  tellAll(event: ChatEvent): void;
  /** An id as Teams gives them: the time in ms, made unique. */
  nextId(): string;
}

const prefix = "a:";

/** The conversation's id follows from the person, so that it outlives a restart. */
export function conversationIdOf(personId: string): string {
  return prefix + personId;
}

/** The person to whom a conversation id belongs, or undefined when it is none of ours. */
export function personIdOf(conversationId: string): string | undefined {
  return conversationId.startsWith(prefix) ? conversationId.slice(prefix.length) : undefined;
}

/** All conversations of this process; they live in memory only. */
export function makeConversations(now: () => number): Conversations {
  const known = new Map<string, Conversation>();
  let lastId = 0;
  const nextId = () => {
    lastId = Math.max(lastId + 1, now());
    return String(lastId);
  };
  return {
    of(personId) {
      const conversation = known.get(personId) ?? makeConversation(personId, now, nextId);
      known.set(personId, conversation);
      return conversation;
    },
    tellAll(event) {
      for (const conversation of known.values()) conversation.tell(event);
    },
    nextId,
  };
}

function makeConversation(personId: string, now: () => number, nextId: () => string): Conversation {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(event: ChatEvent) => void>();
  const tell = (event: ChatEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    id: conversationIdOf(personId),
    personId,
    entries: () => [...entries.values()],
    find: (id) => entries.get(id),
    tell,
    add(content) {
      const entry = { ...content, id: nextId(), at: now(), version: 1 };
      entries.set(entry.id, entry);
      tell({ type: "added", entry });
      return entry.id;
    },
    replace(id, content) {
      const before = entries.get(id);
      if (before === undefined) throw new Error(`no entry ${id} in ${conversationIdOf(personId)}`);
      const entry = { ...content, id, at: before.at, version: before.version + 1 };
      entries.set(id, entry);
      tell({ type: "updated", entry });
    },
    remove(id) {
      if (entries.delete(id)) tell({ type: "deleted", id });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
