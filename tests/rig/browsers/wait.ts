export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** ms until the next question. Each one costs the browser time, so the longer the wait, the rarer they are. */
const nextAfter = (waited: number): number => Math.min(40 + waited / 20, 250);

/**
 * Repeats a question until the answer is truthy.
 * @param what for the error message
 * @param timeout ms
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false | null> | Value | undefined | false | null,
  timeout = 10_000,
): Promise<Value> {
  const begun = Date.now();
  for (;;) {
    const value = await ask();
    if (value) return value;
    const waited = Date.now() - begun;
    if (waited > timeout) throw new Error(`Waited ${timeout} ms for: ${what}`);
    await pause(nextAfter(waited));
  }
}
