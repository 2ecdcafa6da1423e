import type { BrowserName } from '../browsers/find.ts';
import { EXPECTED } from './expected.ts';

/** What runs by itself, in a lab of its own: `node scripts/lab-tests.ts ID`. Several may run side by side. */
export interface Unit {
  readonly id: string;
  readonly part: 'proof' | 'stops' | 'matrix' | 'transitions' | 'gone';
  /** The browser that must be there, and built for. */
  readonly browser?: BrowserName;
  /** Which cells, or which connections. */
  readonly slices: readonly Slice[];
  /** About so long, with the lab's start, where ten run side by side on two cores (2026-11). */
  readonly seconds: number;
}

/** A connection's cells; or so much of them, where one block is as long as the other. */
export interface Slice {
  readonly connection: string;
  readonly share?: { readonly nth: number; readonly of: number };
}

const whole = (connection: string): Slice => ({ connection });
/** Where Tor cannot get in every cell waits for every deadline (25 s), so these are shared out. */
const quarter = (nth: number): Slice => ({ connection: 'not-bootstrapped', share: { nth, of: 4 } });

const SHARES: readonly { readonly slices: readonly Slice[]; readonly seconds: number }[] = [
  { slices: [whole('direct'), whole('stopped')], seconds: 230 },
  { slices: [whole('socks')], seconds: 260 },
  { slices: [whole('obfs4'), quarter(1)], seconds: 300 },
  { slices: [whole('split'), quarter(2)], seconds: 330 },
  { slices: [quarter(3), quarter(4)], seconds: 330 },
];

const matrix = (browser: BrowserName): readonly Unit[] =>
  SHARES.map(({ slices, seconds }, index) => ({
    id: `${browser}-${index + 1}`,
    part: 'matrix',
    browser,
    slices,
    seconds,
  }));

/** All of them; the longest first, so that where not all run at once the short ones fill the gaps. */
export const UNITS: readonly Unit[] = [
  ...matrix('firefox'),
  ...matrix('chromium'),
  { id: 'stops-socks', part: 'stops', slices: [whole('socks')], seconds: 230 },
  { id: 'stops-obfs4', part: 'stops', slices: [whole('obfs4')], seconds: 130 },
  { id: 'transitions', part: 'transitions', browser: 'firefox', slices: [], seconds: 120 },
  { id: 'proof', part: 'proof', slices: [], seconds: 100 },
  { id: 'gone', part: 'gone', slices: [], seconds: 120 },
];

/** @param word a unit's id; or a part, or a browser, for all of its units. Nothing: no unit is called so. */
export function unitsCalled(word: string): readonly Unit[] {
  return UNITS.filter(
    ({ id, part, browser }) => id === word || part === word || (part === 'matrix' && browser === word),
  );
}

/** The blocks of a slice, in the order they are played in. */
export function blocksOf({ connection, share }: Slice): readonly string[] {
  const all = Object.keys(EXPECTED[connection] ?? {});
  if (share === undefined) return all;
  const at = (nth: number) => Math.round((all.length * nth) / share.of);
  return all.slice(at(share.nth - 1), at(share.nth));
}
