/** A hidden page is never painted: then what comes later waits as long (ms). */
const LONGEST_FRAME_MS = 100;

/** Resolves once the page was painted as it now is. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
