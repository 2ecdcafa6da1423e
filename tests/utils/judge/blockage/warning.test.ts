import { describe, expect, it } from 'vitest';
import { warningOf } from '../../../../utils/judge/blockage/warning.ts';
import type { Blockage, Culprit } from '../../../../utils/model/blockage.ts';
import type { UnknownReason, Verdict } from '../../../../utils/model/verdict.ts';

const unknown = (reason: UnknownReason): Verdict => ({
  type: 'unknown',
  reason,
  evidence: [],
  addresses: [],
});
const OTHER = unknown('lists-silent');

/** A blockage of an endpoint with these suspects, "deliberate" or not. */
function blocked(endpoint: string, suspects: string, more: Partial<Blockage> = {}): Blockage {
  return {
    endpoint,
    host: `${endpoint}.example`,
    techniques: ['reset'],
    byName: false,
    deliberate: false,
    suspects: suspects.split(' ').filter(Boolean) as Culprit[],
    certainty: 'likely',
    ladder: [],
    ...more,
  };
}
const onPurpose = { deliberate: true } as const;

describe('the one warning', () => {
  it('is none where nothing is stopped', () => {
    expect(warningOf([], OTHER)).toBeUndefined();
  });

  it('holds all that have the same suspects, in their order', () => {
    const one = blocked('tor-check', 'network service', { techniques: ['reset', 'fin'] });
    const two = blocked('exit-list', 'network service', { host: one.host, techniques: ['timeout'] });
    const three = blocked('relay-search', 'network service', { techniques: ['reset', 'fin'] });
    expect(warningOf([one, blocked('dns-google', 'service'), two, three], OTHER)).toEqual({
      suspects: ['network', 'service'],
      deliberate: false,
      hosts: ['tor-check.example', 'relay-search.example'],
      techniques: ['reset', 'fin', 'timeout'],
      alike: false,
      first: one,
      all: [one, two, three],
    });
    expect(warningOf([one, three], OTHER)?.alike).toBe(true);
  });

  it('begins with one that is only likely, whose words claim least', () => {
    const certain = blocked('tor-check', 'service', { certainty: 'certain', techniques: ['http-error'] });
    const likely = blocked('exit-list', 'service', { techniques: ['timeout'] });
    expect(warningOf([certain, likely], OTHER)).toMatchObject({
      first: likely,
      techniques: ['timeout', 'http-error'],
      all: [certain, likely],
    });
    expect(warningOf([certain], OTHER)?.first).toBe(certain);
  });

  it.each([
    [
      'this network on purpose',
      blocked('a', 'network', onPurpose),
      blocked('b', 'local-filter network', onPurpose),
    ],
    ['anybody on purpose', blocked('a', 'local-filter', onPurpose), blocked('b', 'network')],
    [
      'the service among those on purpose',
      blocked('a', 'service network', onPurpose),
      blocked('b', 'network'),
    ],
    ['this network', blocked('a', 'network'), blocked('b', 'clock exit')],
    ['several, none of them the service', blocked('a', 'clock exit'), blocked('b', 'local-filter')],
    ['a filter of your own', blocked('a', 'local-filter'), blocked('b', 'clock')],
    ['the clock', blocked('a', 'clock'), blocked('b', 'own-proxy')],
    ['the proxy', blocked('a', 'own-proxy'), blocked('b', 'captive-portal')],
    ['another extension', blocked('a', 'other-extension'), blocked('b', 'captive-portal')],
    ['a login page', blocked('a', 'captive-portal'), blocked('b', 'service network')],
    ['no line', blocked('a', 'offline'), blocked('b', 'service network')],
    ['several with the service first', blocked('a', 'service network'), blocked('b', 'exit')],
    ['several with the service last', blocked('a', 'exit service'), blocked('b', 'exit')],
    ['the exit', blocked('a', 'exit'), blocked('b', 'service')],
    ['the service', blocked('a', 'service'), blocked('b', '')],
  ])('is first of all of %s', (_, more, less) => {
    expect(warningOf([more, less], OTHER)?.first).toBe(more);
    expect(warningOf([less, more], OTHER)?.first).toBe(more);
  });

  it('is of the larger of two groups that are as grave', () => {
    const one = blocked('a', 'own-proxy');
    const two = [blocked('b', 'other-extension'), blocked('c', 'other-extension')];
    expect(warningOf([one, ...two], OTHER)?.all).toEqual(two);
    expect(warningOf([...two, one], OTHER)?.all).toEqual(two);
  });

  it('parts what is on purpose from what is not, though the suspects are the same', () => {
    const one = blocked('a', 'local-filter network', onPurpose);
    const two = blocked('b', 'local-filter network');
    expect(warningOf([two, one], OTHER)?.all).toEqual([one]);
  });
});

describe('no warning repeats the headline', () => {
  it.each([
    ['offline', 'offline'],
    ['proxy-down', 'own-proxy'],
    ['nothing-answered', 'offline own-proxy'],
    ['captive-portal', 'captive-portal'],
    ['interrupted', 'offline'],
  ] as const)('%s', (reason, suspects) => {
    const [told, another] = [blocked('a', suspects), blocked('b', 'service')];
    expect(warningOf([told], unknown(reason))).toBeUndefined();
    expect(warningOf([told, another], unknown(reason))?.first).toBe(another);
    expect(warningOf([told], OTHER)?.first).toBe(told);
  });

  it('but "interrupted" does not tell that the line is down', () => {
    const down = blocked('a', 'offline', { techniques: ['offline'] });
    expect(warningOf([down], unknown('interrupted'))?.first).toBe(down);
    expect(warningOf([down], unknown('offline'))).toBeUndefined();
  });

  it('and only an unknown verdict has such a headline', () => {
    const portal = blocked('a', 'captive-portal');
    const found = { certainty: 'likely', evidence: [], agreement: { agree: 1, of: 1 }, caveats: [] } as const;
    expect(warningOf([portal], { type: 'not-tor', addresses: [], ...found })?.first).toBe(portal);
  });
});
