import { expect, it, test } from 'vitest';
import { guardShareOf, sharesOf } from '../../../utils/relays/shares.ts';
import { directory, relay } from './small.ts';
import { raw, snapshot } from './snapshot.ts';

const shares = sharesOf(snapshot);

it('counts as a second count of the file does', () => {
  for (const country of new Set(raw.map(({ cc }) => cc))) {
    const own = raw.filter(({ cc }) => cc === country);
    const share = shares.byCountry.get(country);
    expect(share).toMatchObject({
      relays: own.length,
      guards: own.filter(({ flags }) => flags.includes('Guard')).length,
      exits: own.filter(({ flags }) => flags.includes('Exit')).length,
    });
    expect(share?.guardProbability).toBeCloseTo(sum(own.map(({ gp }) => gp ?? 0)), 12);
  }
  expect(shares.all).toMatchObject({ relays: 10157, guards: 6089, exits: 3221 });
  expect(shares.all.guardProbability).toBeCloseTo(sum(raw.map(({ gp }) => gp ?? 0)), 12);
});

it('has Japan at 74 relays, 28 of them Guard, 3 Exit', () => {
  expect(shares.byCountry.get('jp')).toMatchObject({ relays: 74, guards: 28, exits: 3 });
  expect(guardShareOf(shares, 'jp')).toBeCloseTo(0.00017, 5);
  expect(guardShareOf(shares, 'de')).toBeCloseTo(0.31, 2);
});

test.each([
  ['a country without relays', sharesOf(snapshot), 'aq'],
  ['nothing known', sharesOf(directory([relay(['192.0.2.1'], { country: 'de' })])), 'de'],
  ['no relays', sharesOf(directory([])), 'de'],
])('no share: %s', (_, of, country) => {
  expect(guardShareOf(of, country)).toBe(0);
});

it('does not count what is not known as a flag', () => {
  expect(sharesOf(directory([relay(['192.0.2.1'])]))).toEqual({
    all: { relays: 1, guards: 0, exits: 0, guardProbability: 0 },
    byCountry: new Map(),
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
