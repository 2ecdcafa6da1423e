import { HOUR_MS } from '../model/time.ts';
import type { Directory } from './directory.ts';
import { type ImplausibleRelays, implausibleChange, implausibleRelays } from './overlap.ts';

export type Implausible =
  | ImplausibleRelays
  | 'from-the-future'
  | 'not-newer'
  | 'too-few-relays'
  | 'too-many-relays'
  | 'no-usual-share-of-exits'
  | 'other-share-of-exits';

export type Plausibility =
  | { readonly type: 'plausible' }
  | { readonly type: 'implausible'; readonly why: Implausible };

/** Where there is no old list to compare with: half and three times of what there were from 2023-01 to 2026-08. */
const FEWEST = 3000;
const MOST = 30_000;

/**
 * Whether a renewed directory may replace the old one: with an incomplete or forged list we would wrongly say "not Tor".
 * The bounds are wide: from 2023-01 to 2026-08 the network grew from 6,299 to 10,157 relays (Onionoo), and 32 % of them
 * were exits on 2026-08-22. What the lists have in common is compared by their ages: see `overlap.ts`.
 * @param old `undefined` where none can be read
 * @param now ms since the epoch
 */
export function plausible(fresh: Directory, old: Directory | undefined, now: number): Plausibility {
  // A consensus is dated with the full hour from which it is valid, which may be ahead; the rest allows for wrong clocks.
  if (fresh.date > now + 2 * HOUR_MS) return implausible('from-the-future');
  if (old !== undefined && fresh.date <= old.date) return implausible('not-newer');
  if (fresh.count < (old === undefined ? FEWEST : old.count / 2)) return implausible('too-few-relays');
  if (fresh.count > (old === undefined ? MOST : old.count * 2)) return implausible('too-many-relays');
  const share = exitShare(fresh);
  if (!(share >= 0.05 && share <= 0.6)) return implausible('no-usual-share-of-exits');
  const change = old === undefined ? 1 : share / exitShare(old);
  if (!(change >= 0.5 && change <= 2)) return implausible('other-share-of-exits');
  const why = implausibleRelays(fresh) ?? (old && implausibleChange(fresh, old));
  return why === undefined ? { type: 'plausible' } : implausible(why);
}

/** The share of exits, 0–1, among relays whose flags are known; NaN where no relay's flags are. */
function exitShare({ relays }: Directory): number {
  const known = relays.filter(({ exit }) => exit !== undefined);
  return known.filter(({ exit }) => exit).length / known.length;
}

function implausible(why: Implausible): Plausibility {
  return { type: 'implausible', why };
}
