import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countsOf, inCountry } from '../../../utils/relays/counts.ts';
import { SHIPPED_COUNTS } from '../../../utils/relays/shipped-counts.ts';
import { readable } from './snapshot.ts';

const counted = countsOf(readable(readFileSync('public/relays.bin')));

it('the counts that ship are those of the directory that ships: `npm run relays` writes both', () => {
  const { countries, ...rest } = SHIPPED_COUNTS;
  expect(rest).toEqual({ ...counted, countries: undefined });
  expect([...countries.keys()].sort()).toEqual([...counted.countries.keys()].sort());
});

it.each([...counted.countries.keys()])('the counts of a country are right to six digits: %s', (country) => {
  const [written, right] = [inCountry(SHIPPED_COUNTS, country), inCountry(counted, country)];
  const { relays, guards, exits } = right;
  expect(written).toMatchObject({ country, relays, guards, exits });
  expect(written.guardProbability).toBeCloseTo(right.guardProbability, 6);
  expect(written.guardShare).toBeCloseTo(right.guardShare, 6);
});
