import type { NextCheck } from '../model/next-check.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { HOUR_MS } from '../model/time.ts';

/**
 * How long the button *Check* offers a full check again, since the one on the screen began. Until then the person is likely
 * to be where they were when they agreed that the provider may see the names; later, perhaps elsewhere, they agree anew.
 */
const REPEATABLE_MS = HOUR_MS;

interface Beside {
  /** The report on the screen, or the one that is growing. */
  readonly report: Pick<Report, 'startedAt' | 'scope'> | undefined;
  /** When the last full check began that was asked for by its own button, in this session of the browser; ms since the epoch. */
  readonly fullByHand: number | undefined;
  /** The report is about other windows. */
  readonly isElsewhere: boolean;
  readonly settings: Pick<Settings, 'mode' | 'fullCheck'>;
  /** ms since the epoch */
  readonly now: number;
}

/**
 * A full check tells the provider that somebody asks Tor's services, so it is only repeated for the person who asked for the
 * one on the screen, from the same windows. Where that does not hold, the button says that it asks less.
 */
export function nextCheck({ report, fullByHand, isElsewhere, settings, now }: Beside): NextCheck {
  if (settings.mode === 'ask' || settings.fullCheck || report?.scope !== 'full') return 'usual';
  const age = now - report.startedAt;
  const isRepeatable = fullByHand === report.startedAt && age >= 0 && age < REPEATABLE_MS;
  return isRepeatable && !isElsewhere ? 'full-again' : 'discreet-only';
}
