export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks until there is an answer.
 * @param what for the error message
 * @param timeout ms
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false | null> | Value | undefined | false | null,
  timeout = 10_000,
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for: ${what}`);
    await pause(40);
  }
}
