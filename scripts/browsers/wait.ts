export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** ms: how soon to ask again after so long. Asking keeps a browser busy, so the longer the wait, the seldomer. */
const again = (waited: number): number => Math.min(40 + waited / 20, 250);

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
  const begun = Date.now();
  for (;;) {
    const value = await ask();
    if (value) return value;
    const waited = Date.now() - begun;
    if (waited > timeout) throw new Error(`Waited ${timeout} ms in vain for: ${what}`);
    await pause(again(waited));
  }
}
