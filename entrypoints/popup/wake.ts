import { command } from '../../utils/browser/commands.ts';

/** ms: the paint goes first. */
const AFTER_PAINT_MS = 500;

/** Tells the background the colours, which wakes it. It asks nobody anything then. */
export function sendColours(): Promise<boolean> {
  return command('colours', matchMedia('(prefers-color-scheme: dark)').matches);
}

/**
 * Wakes the background before a check is asked for: when the popup has opened, and, because the browser may have ended it
 * since, when the button for a check is pointed at or reached by keys.
 */
export function wakeInTime(wake: () => void): void {
  setTimeout(wake, AFTER_PAINT_MS);
  for (const event of ['pointerover', 'focusin'])
    document.addEventListener(event, ({ target }) => {
      if (target instanceof Element && target.closest('.check')) wake();
    });
}
