import { TeamsInfo, type TurnContext } from "botbuilder";
import { patiently } from "./patience.ts";
import { SendFailed } from "./send-failed.ts";
import type { Member, Turn } from "./types.ts";

/** What an authenticated activity can be answered with, over botbuilder's context; only until the turn ends. */
export function makeTurn(context: TurnContext, longestWaitMs: number): Turn {
  const { activity } = context;
  return {
    activity,
    send: async (reply) => {
      const sent = await patiently(() => context.sendActivity({ ...reply }), longestWaitMs);
      return sent?.id ?? "";
    },
    update: async (replacement) => {
      await patiently(() => context.updateActivity({ ...replacement }), longestWaitMs);
    },
    member: async () => {
      try {
        return pickMember(
          await patiently(() => TeamsInfo.getMember(context, activity.from.id), longestWaitMs),
        );
      } catch (error) {
        if (error instanceof SendFailed && error.status === 404) return undefined;
        throw error;
      }
    },
  };
}

function pickMember(found: Member & { objectId?: string }): Member {
  const member: Member = {};
  // Older answers of Teams name the Entra id objectId.
  const aadObjectId = found.aadObjectId ?? found.objectId;
  if (aadObjectId !== undefined) member.aadObjectId = aadObjectId;
  if (found.email !== undefined) member.email = found.email;
  if (found.userPrincipalName !== undefined) member.userPrincipalName = found.userPrincipalName;
  if (found.name !== undefined) member.name = found.name;
  return member;
}
