import cron from "node-cron";

/**
 * Rings every hour of the working day, local time. What is to be done then is decided by the store:
 * a ring that was missed is made up for by the next.
 */
export function startBell(timeZone: string, ring: () => Promise<void>): { stop(): Promise<void> } {
  const task = cron.schedule("0 8-16 * * 1-5", ring, {
    timezone: timeZone,
    noOverlap: true,
    name: "reminders",
  });
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
