import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../utils/model/time.ts';
import type { Directory } from '../../../utils/relays/directory.ts';
import { plausible } from '../../../utils/relays/plausible.ts';
import { address, directory, relay } from './small.ts';
import { snapshot } from './snapshot.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

const numbered = (index: number) => `198.18.${index >> 8}.${index & 255}`;

/** `count` relays, `exits` of them with the flag, `unknown` without flags known. */
function network(count: number, exits: number, date = NOW - HOUR_MS, unknown = 0): Directory {
  const relays = Array.from({ length: count }, (_, index) =>
    relay([numbered(index)], index < count - unknown ? { exit: index < exits } : {}),
  );
  return directory(relays, { date });
}

const old = network(1000, 320, NOW - 90 * DAY_MS);

test.each([
  ['much the same', network(1010, 330), 'plausible'],
  ['three quarters of the relays', network(750, 240), 'plausible'],
  ['half the relays', network(500, 160), 'relays-missing'],
  ['less than half', network(499, 160), 'too-few-relays'],
  ['none', network(0, 0), 'too-few-relays'],
  ['one and a half times the relays', network(1500, 480), 'plausible'],
  ['twice the relays', network(2000, 640), 'other-relays'],
  ['more than twice', network(2001, 640), 'too-many-relays'],
  ['as old as the old one', network(1000, 320, old.date), 'not-newer'],
  ['older', network(1000, 320, old.date - 1), 'not-newer'],
  ['a little newer', network(1000, 320, old.date + 1), 'plausible'],
  ['two hours ahead of our clock', network(1000, 320, NOW + 2 * HOUR_MS), 'plausible'],
  ['more than two hours ahead', network(1000, 320, NOW + 2 * HOUR_MS + 1), 'from-the-future'],
  ['no exits', network(1000, 0), 'no-usual-share-of-exits'],
  ['4.9 % exits', network(1000, 49), 'no-usual-share-of-exits'],
  ['61 % exits', network(1000, 610), 'no-usual-share-of-exits'],
  ['60 % exits', network(1000, 600), 'plausible'],
  ['half the share', network(1000, 160), 'plausible'],
  ['less than half the share', network(1000, 159), 'other-share-of-exits'],
  ['flags of some not known', network(1000, 160, NOW - HOUR_MS, 500), 'plausible'],
  ['flags of none known', network(1000, 0, NOW - HOUR_MS, 1000), 'no-usual-share-of-exits'],
])('%s: %s', (_, fresh, expected) => {
  const judged = plausible(fresh, old, NOW);
  expect(judged.type === 'implausible' ? judged.why : judged.type).toBe(expected);
});

test('more than twice the share', () => {
  const few = network(1000, 100, old.date);
  expect(plausible(network(1000, 200), few, NOW)).toEqual({ type: 'plausible' });
  expect(plausible(network(1000, 201), few, NOW)).toEqual({
    type: 'implausible',
    why: 'other-share-of-exits',
  });
});

test.each([
  [network(10_157, 3250), 'plausible'],
  [network(2999, 960), 'too-few-relays'],
  [network(30_001, 9600), 'too-many-relays'],
  [network(10_157, 0), 'no-usual-share-of-exits'],
  [network(10_157, 3250, NOW + DAY_MS), 'from-the-future'],
])('without an old list: $count relays', (fresh, expected) => {
  const judged = plausible(fresh, undefined, NOW);
  expect(judged.type === 'implausible' ? judged.why : judged.type).toBe(expected);
});

const DAY_LATER = { date: snapshot.date + DAY_MS };
const exits = (relays: Directory['relays']) => relays.filter(({ exit }) => exit);
const others = (relays: Directory['relays']) => relays.filter(({ exit }) => !exit);
const FORGED: readonly (readonly [string, Partial<Directory>, string])[] = [
  [
    '51 % of its relays',
    { relays: snapshot.relays.filter((_, index) => index % 100 < 51), count: 5_180 },
    'relays-missing',
  ],
  [
    'made-up addresses',
    {
      relays: snapshot.relays.map((one, index) => ({
        ...one,
        addresses: relay([numbered(index)]).addresses,
      })),
    },
    'other-relays',
  ],
  [
    'copies of one relay',
    {
      relays: [
        ...exits(snapshot.relays),
        ...others(snapshot.relays).map((_, __, all) => all[0] ?? relay([])),
      ],
    },
    'same-relay-twice',
  ],
  [
    'copies of one exit',
    {
      relays: [
        ...exits(snapshot.relays).map((_, __, all) => all[0] ?? relay([])),
        ...others(snapshot.relays),
      ],
    },
    'same-relay-twice',
  ],
  [
    'one relay with 3,000 addresses',
    {
      relays: snapshot.relays.map((one, index) =>
        index === 0 ? { ...one, ...relay(Array.from({ length: 3000 }, (_, at) => numbered(at))) } : one,
      ),
    },
    'too-many-addresses',
  ],
  [
    '3,000 addresses more from which exits leave',
    { exitAddresses: Array.from({ length: 3000 }, (_, at) => address(numbered(at))) },
    'too-many-addresses',
  ],
];
test.each(FORGED)('the real one with %s, a day later', (_, changes, why) => {
  const judged = plausible({ ...snapshot, ...DAY_LATER, ...changes }, snapshot, NOW);
  expect(judged).toEqual({ type: 'implausible', why });
});

test('the real one, a day later', () => {
  expect(plausible({ ...snapshot, date: snapshot.date + DAY_MS }, snapshot, NOW).type).toBe('plausible');
});
