import type { Report } from '../model/report.ts';
import type { Elsewhere, ShownIn } from '../model/window.ts';

/**
 * Whether a report tells the way of the window that it is shown in: `undefined` where it does. A proxy can be set for
 * private windows alone in both browsers, and for single containers in Firefox, so nothing follows from one for the other.
 */
export function elsewhereOf(report: Pick<Report, 'askedFrom'>, shownIn: ShownIn): Elsewhere | undefined {
  if (shownIn.kind === 'container') return 'container';
  if ((report.askedFrom ?? 'ordinary') === shownIn.kind) return undefined;
  return shownIn.asksFromHere ? 'can-check' : 'cannot-check';
}
