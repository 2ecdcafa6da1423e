import { expect, test } from 'vitest';
import type { Directory } from '../../../utils/relays/directory.ts';
import { plausible } from '../../../utils/relays/plausible.ts';
import { directory, relay } from './small.ts';
import { snapshot } from './snapshot.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

/** `count` relays, `exits` of them with the flag, `unknown` without flags known. */
function network(count: number, exits: number, date = NOW - HOUR, unknown = 0): Directory {
  const relays = Array.from({ length: count }, (_, index) =>
    relay(['192.0.2.1'], index < count - unknown ? { exit: index < exits } : {}),
  );
  return directory(relays, { date });
}

const old = network(1000, 320, NOW - 90 * 24 * HOUR);

test.each([
  ['much the same', network(1010, 330), 'plausible'],
  ['half the relays', network(500, 160), 'plausible'],
  ['less than half', network(499, 160), 'too-few-relays'],
  ['none', network(0, 0), 'too-few-relays'],
  ['twice the relays', network(2000, 640), 'plausible'],
  ['more than twice', network(2001, 640), 'too-many-relays'],
  ['as old as the old one', network(1000, 320, old.date), 'not-newer'],
  ['older', network(1000, 320, old.date - 1), 'not-newer'],
  ['a little newer', network(1000, 320, old.date + 1), 'plausible'],
  ['two hours ahead of our clock', network(1000, 320, NOW + 2 * HOUR), 'plausible'],
  ['more than two hours ahead', network(1000, 320, NOW + 2 * HOUR + 1), 'from-the-future'],
  ['no exits', network(1000, 0), 'no-usual-share-of-exits'],
  ['4.9 % exits', network(1000, 49), 'no-usual-share-of-exits'],
  ['61 % exits', network(1000, 610), 'no-usual-share-of-exits'],
  ['60 % exits', network(1000, 600), 'plausible'],
  ['half the share', network(1000, 160), 'plausible'],
  ['less than half the share', network(1000, 159), 'other-share-of-exits'],
  ['flags of some not known', network(1000, 160, NOW - HOUR, 500), 'plausible'],
  ['flags of none known', network(1000, 0, NOW - HOUR, 1000), 'no-usual-share-of-exits'],
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

test('the real one, a day later', () => {
  expect(plausible({ ...snapshot, date: snapshot.date + 24 * HOUR }, snapshot, NOW).type).toBe('plausible');
});
