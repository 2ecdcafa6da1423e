import type { Report } from '../model/report.ts';
import type { TryGate } from '../model/way-try.ts';

/** Until then a verdict stands for now: people change networks. */
const FRESH_MS = 10 * 60_000;

/**
 * Whether trying ways makes sense: only where web requests do not go through Tor. WebRTC would go past Tor besides.
 * @param now ms since the epoch
 */
export function tryGateOf(report: Pick<Report, 'verdict' | 'finishedAt'> | undefined, now: number): TryGate {
  const { verdict, finishedAt } = report ?? {};
  if (finishedAt === undefined || now - finishedAt > FRESH_MS || now < finishedAt) return 'no-check';
  if (verdict?.type === 'tor' || verdict?.type === 'mixed') return 'through-tor';
  return verdict?.type === 'not-tor' ? 'open' : 'no-check';
}
