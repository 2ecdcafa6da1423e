import { describe, expect, it } from 'vitest';
import { newCheck } from '../../../utils/check/check.ts';
import { directoryList } from '../../../utils/check/dated-list.ts';
import { putFirstRows, putLastRows } from '../../../utils/check/unasked-rows.ts';
import type { Address } from '../../../utils/model/address.ts';
import type { Scope } from '../../../utils/model/report.ts';
import { EXIT, OWN_SIX } from '../../components/example.ts';
import { NEVER, simulate } from './simulate.ts';

async function checkOf(scope: Scope, ...seen: readonly Address[]) {
  const check = await newCheck(scope, simulate(() => 0, { now: () => 5 }).ports, NEVER);
  for (const address of seen) check.lookups.meet(address);
  return check;
}

describe('at first the row of an endpoint', () => {
  it.each([
    ['full', 'tor-check', { type: 'waiting' }],
    ['full', 'address-name', { type: 'waiting' }],
    ['full', 'relay-search', { type: 'not-asked', why: 'no-address' }],
    ['discreet', 'tor-check', { type: 'not-asked', why: 'discreet' }],
    ['discreet', 'relay-search', { type: 'not-asked', why: 'discreet' }],
    ['discreet', 'address-name', { type: 'waiting' }],
    ['discreet', 'dns-cloudflare', { type: 'not-asked', why: 'no-address' }],
  ] as const)('of a %s check, %s', async (scope, id, finding) => {
    const check = await checkOf(scope);
    putFirstRows(check);
    expect(check.rows.of(id)).toMatchObject([{ at: 5, finding }]);
  });
});

describe('in the end the row of a source that had nothing to say', () => {
  const directory = directoryList({ date: 0, find: () => [], isNearExit: () => false });
  it('is "not loaded" for the directory, where there is none', async () => {
    const check = await checkOf('full', EXIT);
    putLastRows(check);
    expect(check.rows.of('relay-directory')).toMatchObject([
      { at: 5, finding: { type: 'not-asked', why: 'not-loaded' } },
    ]);
  });

  it('is "no address" for the directory, where there is one and no address', async () => {
    const check = await checkOf('full');
    check.lookups.add(directory);
    putLastRows(check);
    expect(check.rows.of('relay-directory')).toMatchObject([{ finding: { why: 'no-address' } }]);
  });

  it('is "no address" for an exit list that came without an address to look up', async () => {
    const check = await checkOf('full');
    putLastRows(check);
    expect(check.rows.of('exit-list')).toMatchObject([{ finding: { why: 'no-address' } }]);
  });

  it('stays where something was said', async () => {
    const check = await checkOf('full', EXIT);
    check.lookups.add(directory);
    putLastRows(check);
    expect(check.rows.of('relay-directory')).toMatchObject([{ finding: { type: 'not-listed' } }]);
  });

  it.each([
    ['only IPv6 was seen, which it does not cover', 'dns-google', [OWN_SIX], 'ipv6-not-covered'],
    ['no address was seen', 'dns-google', [], 'no-address'],
    ['it covers IPv6 as well', 'relay-search', [OWN_SIX], 'no-address'],
  ] as const)('tells why: %s', async (_, id, seen, why) => {
    const check = await checkOf('full', ...seen);
    putFirstRows(check);
    putLastRows(check);
    expect(check.rows.of(id)).toMatchObject([{ finding: { type: 'not-asked', why } }]);
  });

  it('waits on, where it waits', async () => {
    const check = await checkOf('full', OWN_SIX);
    putFirstRows(check);
    putLastRows(check);
    expect(check.rows.of('tor-check')).toMatchObject([{ finding: { type: 'waiting' } }]);
  });
});
