import cron from "node-cron";

/** Lets something happen again and again until it is stopped. */
export type StartBell = (timeZone: string, ring: () => Promise<void>) => { stop(): Promise<void> };

/**
 * Rings every five minutes. What is to be done then is decided by the store: a ring that was missed is made up for by
 * the next, and one without anything to do costs a few reads.
 */
export const startBell: StartBell = (timeZone, ring) => {
  const task = cron.schedule("*/5 * * * *", ring, {
    timezone: timeZone,
    noOverlap: true,
    name: "reminders",
  });
  return {
    stop: async () => {
      await task.destroy();
    },
  };
};
