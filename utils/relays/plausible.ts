import type { Directory } from './directory.ts';

export type Implausible =
  | 'from-the-future'
  | 'not-newer'
  | 'too-few-relays'
  | 'too-many-relays'
  | 'no-usual-share-of-exits'
  | 'other-share-of-exits';

export type Plausibility =
  | { readonly type: 'plausible' }
  | { readonly type: 'implausible'; readonly why: Implausible };

const HOUR = 3_600_000;

/**
 * Whether a renewed directory may replace the old one: a half or forged list would make us say "not Tor" wrongly.
 * `now` in ms since the epoch. The bounds are wide: from 2023-01 to 2026-08 the network grew from 6,299 to 10,157
 * relays (Onionoo), and 32 % of them were exits on 2026-08-22.
 */
export function plausible(fresh: Directory, old: Directory, now: number): Plausibility {
  // A consensus is valid from a full hour on; the rest is for clocks that are wrong.
  if (fresh.date > now + 2 * HOUR) return implausible('from-the-future');
  if (fresh.date <= old.date) return implausible('not-newer');
  if (fresh.count < old.count / 2) return implausible('too-few-relays');
  if (fresh.count > old.count * 2) return implausible('too-many-relays');
  const share = exitShare(fresh);
  if (!(share >= 0.05 && share <= 0.6)) return implausible('no-usual-share-of-exits');
  const change = share / exitShare(old);
  if (!(change >= 0.5 && change <= 2)) return implausible('other-share-of-exits');
  return { type: 'plausible' };
}

/** Of the relays whose flags are known; NaN where of none. */
function exitShare({ relays }: Directory): number {
  const known = relays.filter(({ exit }) => exit !== undefined);
  return known.filter(({ exit }) => exit).length / known.length;
}

function implausible(why: Implausible): Plausibility {
  return { type: 'implausible', why };
}
