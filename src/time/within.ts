/** What the work makes, if it makes it in time; it goes on all the same. @throws Error when the time is over */
export async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => deadline.reject(new Error(`${what} within ${String(ms)} ms`)), ms);
  try {
    return await Promise.race([work, deadline.promise]);
  } finally {
    clearTimeout(timer);
  }
}
