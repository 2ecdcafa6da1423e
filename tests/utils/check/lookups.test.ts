import { describe, expect, it } from 'vitest';
import { directoryList, exitsList, isWhole } from '../../../utils/check/dated-list.ts';
import { newLookups } from '../../../utils/check/lookups.ts';
import { rowOrder } from '../../../utils/check/row-order.ts';
import { newRows } from '../../../utils/check/rows.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../../utils/endpoints/second-looks.ts';
import type { Address } from '../../../utils/model/address.ts';
import { DAY_MS, HOUR_MS } from '../../../utils/model/time.ts';
import { EXIT, OWN, OWN_SIX, RELAY } from '../../components/example.ts';
import { address } from '../relays/small.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => address(`198.18.${index >> 8}.${index & 255}`));
const exits = (all: readonly Address[], asked?: { at: number; elapsed: number }) =>
  exitsList({ endpoint: 'exit-list', date: NOW - HOUR_MS, exits: all }, ENDPOINTS, asked);
const directory = directoryList({
  date: NOW - 2 * DAY_MS,
  find: (one) => (one === EXIT ? [RELAY] : []),
  isNearExit: (one) => one === OWN_SIX,
});

/** Lists and addresses in this order; what the rows of a source say then. */
function after(...steps: readonly (ReturnType<typeof exits> | Address)[]) {
  const rows = newRows(rowOrder(ENDPOINTS, SECOND_LOOKS), ENDPOINTS);
  const lookups = newLookups(rows, () => NOW);
  for (const step of steps) {
    if (typeof step === 'string') lookups.meet(step);
    else lookups.add(step);
  }
  return { lookups, of: (id: string) => rows.of(id) };
}
const findings = (rows: ReturnType<ReturnType<typeof after>['of']>) => rows.map(({ finding }) => finding);
const exit = { type: 'exit', address: EXIT, basis: 'saved-directory', relays: [RELAY] };
const no = { type: 'not-listed', address: OWN, basis: 'saved-directory', ownRelay: false };

describe('a list of exits', () => {
  it.each([
    ['has', 400, 'not-listed', true],
    ['is too short to have', 399, 'not-covered', false],
  ])('%s all exits with %i of them', (_, count, type, whole) => {
    const all = numbered(count);
    expect(findings(after(exits(all), OWN).of('exit-list'))).toMatchObject([{ type, address: OWN }]);
    expect(isWhole({ endpoint: 'exit-list', date: 0, exits: all })).toBe(whole);
  });

  it('tells an exit however short it is', () => {
    expect(findings(after(exits([EXIT]), EXIT).of('exit-list'))).toEqual([
      { type: 'exit', address: EXIT, basis: 'exit-list', relays: [] },
    ]);
  });

  it('is left out where its endpoint is gone', () => {
    expect(exitsList({ endpoint: 'gone', date: 0, exits: [EXIT] }, ENDPOINTS)).toBeUndefined();
    expect(after(undefined, EXIT).of('exit-list')).toEqual([]);
  });
});

describe('every address that was seen', () => {
  it('is looked up in every list, whichever comes first', () => {
    const orders = [
      after(directory, EXIT, OWN),
      after(EXIT, directory, OWN),
      after(EXIT, OWN, directory),
      after(EXIT, EXIT, OWN, directory),
    ];
    for (const { of, lookups } of orders) {
      expect(findings(of('relay-directory'))).toEqual([exit, no]);
      expect(lookups.seen()).toEqual([EXIT, OWN]);
    }
  });

  it('is looked up anew in a newer list of the same source', () => {
    const { of } = after(
      directory,
      OWN,
      directoryList({ date: NOW, find: () => [RELAY], isNearExit: () => false }),
    );
    expect(of('relay-directory')).toMatchObject([{ listDate: NOW, finding: { type: 'exit', address: OWN } }]);
  });

  it('counts up to the sixth', () => {
    const seven = numbered(7);
    expect(after(...seven).lookups.seen()).toEqual(seven.slice(0, 6));
    expect(after(directory, ...seven).of('relay-directory')).toHaveLength(6);
  });
});

describe('the row of a look-up', () => {
  it('has the date of the list, and the time of the look-up where nothing was asked', () => {
    expect(after(directory, EXIT).of('relay-directory')).toMatchObject([
      { at: NOW, listDate: NOW - 2 * DAY_MS },
    ]);
    expect(after(directory, EXIT).of('relay-directory')[0]).not.toHaveProperty('elapsed');
  });

  it('shows the request that brought the list in one row only', () => {
    const rows = after(exits(numbered(400), { at: NOW - 10, elapsed: 9 }), EXIT, OWN).of('exit-list');
    expect(rows.map(({ at, elapsed }) => [at, elapsed])).toEqual([
      [NOW - 10, 9],
      [NOW, undefined],
    ]);
  });

  it.each([
    ['beside an exit', OWN_SIX, { type: 'not-covered', address: OWN_SIX, isNearExit: true }],
    ['elsewhere', address('2001:db8:1::7'), { type: 'not-covered', address: address('2001:db8:1::7') }],
  ])('of an IPv6 address %s', (_, six, finding) => {
    expect(findings(after(directory, six).of('relay-directory'))).toEqual([finding]);
  });

  it('of an IPv4 address never speaks of a neighbour', () => {
    const near = directoryList({ date: NOW, find: () => [], isNearExit: () => true });
    expect(findings(after(near, OWN).of('relay-directory'))).toEqual([no]);
  });
});

it('knows which lists it has', () => {
  const { lookups } = after(directory);
  expect(lookups.hasList('relay-directory')).toBe(true);
  expect(lookups.hasList('exit-list')).toBe(false);
});
