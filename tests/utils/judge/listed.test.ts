import { expect, it } from 'vitest';
import { listed } from '../../../utils/judge/listed.ts';
import { rowOf } from '../../../utils/judge/row.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { EXIT, NOW, OWN_SIX, RELAY } from '../../components/example.ts';

const exit = { exit: true } as const;
const GUARD = { ...RELAY, exit: false };
it.each([
  ['an exit with its name', EXIT, [RELAY], { type: 'exit', relays: [RELAY] }],
  ['an exit by its address only', EXIT, [exit], { type: 'exit', relays: [] }],
  [
    'an exit by its country',
    EXIT,
    [{ ...exit, country: 'de' }],
    { type: 'exit', relays: [{ exit: true, country: 'de' }] },
  ],
  [
    'an exit by its nickname',
    EXIT,
    [{ ...exit, nickname: 'x' }],
    { type: 'exit', relays: [{ exit: true, nickname: 'x' }] },
  ],
  ['an exit beside a guard', EXIT, [GUARD, RELAY], { type: 'exit', relays: [RELAY] }],
  ['an exit of IPv6', OWN_SIX, [RELAY], { type: 'exit', relays: [RELAY] }],
  ['a guard', EXIT, [GUARD], { type: 'not-listed', ownRelay: true }],
  ['no relay', EXIT, [], { type: 'not-listed', ownRelay: false }],
  ['no relay at an IPv6 address', OWN_SIX, [], { type: 'not-covered' }],
  ['a guard at an IPv6 address', OWN_SIX, [GUARD], { type: 'not-covered' }],
  ['a relay whose flags nobody knows', EXIT, [{}], { type: 'not-covered' }],
  ['a guard beside a relay whose flags nobody knows', EXIT, [GUARD, {}], { type: 'not-covered' }],
])('a list knows %s', (_, address, relays, finding) => {
  expect(listed(address, 'relay-search', relays)).toMatchObject({ address, ...finding });
});

const directory = { id: 'relay-directory', witness: 'relay-directory', role: 'witness' } as const;
it('a row has what its source has, and nothing else', () => {
  expect(rowOf(directory, { at: NOW }, { type: 'works' })).toEqual({
    endpoint: 'relay-directory',
    witness: 'relay-directory',
    role: 'witness',
    at: NOW,
    route: 'unknown',
    finding: { type: 'works' },
  });
});

it.each([
  [7, 'not-listed'],
  [8, 'too-old'],
])('"not listed" in a list of %i days is %s', (days, type) => {
  const no = { type: 'not-listed', address: EXIT, basis: 'saved-directory', ownRelay: false } as const;
  const row = rowOf(directory, { at: NOW, listDate: NOW - days * DAY_MS }, no);
  expect(row.finding).toMatchObject({ type, address: EXIT, basis: 'saved-directory' });
  const yes = { type: 'exit', address: EXIT, basis: 'saved-directory', relays: [] } as const;
  expect(rowOf(directory, { at: NOW, listDate: NOW - days * DAY_MS }, yes).finding).toEqual(yes);
});
