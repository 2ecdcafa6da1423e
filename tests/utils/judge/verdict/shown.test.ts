import { describe, expect, it } from 'vitest';
import { blockagesOf } from '../../../../utils/judge/blockage/blockage.ts';
import { verdictOf } from '../../../../utils/judge/verdict/verdict.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX } from '../../../components/example.ts';
import { noAnswer, rowOf } from '../../check/rules/fixture.ts';
import { fails, sees, works } from '../blockage/culprits/ladder.ts';

const exit = (id: string, more: Partial<Observation> = {}) =>
  rowOf(id, { type: 'exit', address: EXIT, basis: 'exit-list', relays: [] }, more);
const no = (id: string, address = OWN) =>
  rowOf(id, { type: 'not-listed', address, basis: 'exit-list', ownRelay: false });
const waiting = rowOf('relay-search', { type: 'waiting' });
const skipped = rowOf('dns-google', { type: 'not-asked', why: 'no-address' });

describe('what a verdict shows', () => {
  it('on Tor: the endpoints that say so, of all that decide', () => {
    const rows = [exit('tor-check'), exit('exit-list'), no('relay-search', EXIT), works(), skipped];
    expect(verdictOf(rows)).toMatchObject({
      type: 'tor',
      evidence: ['tor-check', 'exit-list'],
      agreement: { agree: 1, of: 2 },
    });
  });

  it('not on Tor: the endpoints that say so, and every address', () => {
    const six = rowOf('address-ipv6', { type: 'sees', address: OWN_SIX }, { family: 6 });
    const rows = [six, sees(), no('exit-list'), no('relay-search'), works()];
    expect(verdictOf(rows)).toMatchObject({
      type: 'not-tor',
      addresses: [OWN, OWN_SIX],
      evidence: ['exit-list', 'relay-search'],
      agreement: { agree: 2, of: 2 },
    });
  });

  it('mixed: all that speaks for either part, without agreement; an exit is no address of its own', () => {
    const past = { ...sees(), route: 'direct' } as const;
    const through = { ...exit('tor-check'), route: 'proxied' } as const;
    const rows = [past, through, no('exit-list'), no('relay-search'), works(), skipped];
    expect(verdictOf(rows)).toMatchObject({
      type: 'mixed',
      exits: [{ address: EXIT }],
      addresses: [OWN],
      evidence: ['address-name', 'tor-check', 'exit-list', 'relay-search'],
      agreement: { agree: 0, of: 0 },
    });
  });

  it('unknown: all that was answered, or failed', () => {
    expect(verdictOf([sees(), fails('tor-check'), works(), skipped])).toMatchObject({
      type: 'unknown',
      reason: 'lists-silent',
      addresses: [OWN],
      evidence: ['address-name', 'tor-check', 'control-google'],
    });
  });

  it('waits while one row waits and nothing is decided', () => {
    expect(verdictOf([sees(), waiting])).toMatchObject({
      type: 'unknown',
      reason: 'waiting',
      evidence: ['address-name'],
    });
    expect(verdictOf([exit('tor-check'), waiting])).toMatchObject({ type: 'tor' });
  });
});

describe('what is stopped', () => {
  const shown = (...rows: readonly Observation[]) =>
    blockagesOf(rows, verdictOf(rows)).map(({ endpoint }) => endpoint);
  it('is not told while one row waits', () => {
    expect(shown(fails('tor-check'), works(), waiting)).toEqual([]);
    expect(shown(fails('tor-check'), works())).toEqual(['tor-check']);
  });

  it('has the techniques of a host that another request got through to', () => {
    const rows = [
      fails('tor-check', 'connection_refused'),
      fails('exit-list', 'body_cut_short', 'body'),
      rowOf('address@check.torproject.org', { type: 'server-present' }),
      works(),
    ];
    const [first] = blockagesOf(rows, verdictOf(rows));
    // The name leads to the true server, so no false address is needed.
    expect(first).toMatchObject({
      endpoint: 'tor-check',
      host: 'check.torproject.org',
      techniques: ['refused'],
    });
  });

  it('is compared with a speed test that came whole only', () => {
    const flow = (bytes: number, ms: number) => ({ hints: { flow: { bytes, ms, idle: 100 } } });
    const trickle = rowOf('exit-list', noAnswer('body', 'generic_timeout_error'), {
      elapsed: 12_000,
      ...flow(3000, 11_000),
    });
    const quick = works('same-size', flow(17_000, 100));
    const techniques = (...rows: readonly Observation[]) => blockagesOf(rows, verdictOf(rows))[0]?.techniques;
    expect(techniques(trickle, sees(), quick)).toEqual(['throttled']);
    expect(techniques(trickle, sees())).toEqual(['slow']);
    expect(techniques(trickle, sees(), fails('same-size'))).toEqual(['slow']);
  });
});
