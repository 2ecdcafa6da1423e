import { describe, expect, it } from 'vitest';
import type { Observation } from '../../utils/model/observation.ts';
import { report } from '../components/example.ts';
import { type CheckResult, mismatches, snapshotOf } from '../lab/compare.ts';
import { mixed, notTor, result, tor, unknown, warning } from '../lab/result-example.ts';
import type { Expectation } from '../rig/lab/expectation.ts';
import { CUSTOMER } from '../rig/lab/topology.ts';
import { ONION } from '../rig/world/hosts.ts';

const TIMEOUT: Expectation = {
  verdict: 'unknown',
  reason: ['offline', 'nothing-answered'],
  expectedWarning: { technique: 'timeout', by: 'service network' },
  indistinguishable: ['dns-no-answer'],
  nondeterministic: true,
};
const offline = (...args: Parameters<typeof warning>) =>
  result(unknown('offline'), { warning: warning(...args) });

const PLAIN: Expectation = { verdict: 'not-tor' };
const POSSIBLE: Expectation = {
  verdict: 'not-tor',
  possibleWarning: { technique: 'timeout', by: 'network' },
};
const warned = (...args: Parameters<typeof warning>) =>
  result(notTor('likely'), { warning: warning(...args) });
const OTHER_HOST = { ...warning('network', 'timeout'), text: 'No good answer from dns.google.' };

/** A host by its address, and an .onion name, are looked up nowhere. */
const ASKED = ['1.1.1.1', 'dns.google', ONION, 'check.torproject.org'];
const askedBy = (host: string): Observation => ({
  endpoint: host,
  witness: 'control',
  role: 'control',
  host,
  at: 0,
  elapsed: 20,
  route: 'direct',
  finding: { type: 'works' },
});

const CASES: readonly (readonly [string, Expectation, CheckResult, readonly string[]])[] = [
  ['as expected', PLAIN, result(notTor('likely')), []],
  ['another verdict', { verdict: 'tor' }, result(notTor('likely')), ['says not-tor, must be tor']],
  [
    'another headline than that of the stored verdict',
    PLAIN,
    result(notTor('likely'), { headline: 'You are not on Tor' }),
    ['its headline is You are not on Tor, must be You are probably not on Tor'],
  ],
  ['one of two reasons', TIMEOUT, offline('service network', 'timeout'), []],
  ['no warning where one is possible', POSSIBLE, result(notTor('likely')), []],
  ['the possible warning', POSSIBLE, warned('network', 'timeout'), []],
  [
    'another warning than the possible one',
    POSSIBLE,
    warned('network', 'timeout', 'reset'),
    ['names reset as well, which can be told apart'],
  ],
  [
    'another culprit than the possible one',
    POSSIBLE,
    warned('service', 'timeout'),
    ['suspects "service", must be "network"'],
  ],
  [
    'a host that is not blocked',
    POSSIBLE,
    result(notTor('likely'), { warning: OTHER_HOST }),
    ['warns of dns.google, which is not blocked'],
  ],
  [
    'another blocked host, where the expectation allows it',
    { ...POSSIBLE, allowsOtherHosts: true },
    result(notTor('likely'), { warning: OTHER_HOST }),
    [],
  ],
  [
    'another reason',
    TIMEOUT,
    result(unknown('no-address'), { warning: warning('service network', 'timeout') }),
    ['because of no-address, must be offline or nothing-answered'],
  ],
  [
    'a technique that the browser cannot tell from the real one',
    TIMEOUT,
    offline('service network', 'timeout', 'dns-no-answer'),
    [],
  ],
  [
    'a technique that the browser can tell from the real one',
    TIMEOUT,
    offline('service network', 'timeout', 'reset'),
    ['names reset as well, which can be told apart'],
  ],
  [
    'another suspect',
    TIMEOUT,
    offline('network', 'timeout'),
    ['suspects "network", must be "service network"'],
  ],
  ['no warning', TIMEOUT, result(unknown('offline')), ['does not warn of timeout']],
  [
    'less certain',
    { verdict: 'not-tor', certainty: 'certain' },
    result(notTor('likely')),
    ['is likely, must be certain'],
  ],
  [
    'a caveat too many',
    { verdict: 'tor', caveats: ['ipv6-unknown'] },
    result(tor('ipv6-unknown', 'address-unconfirmed')),
    ['has the caveats ipv6-unknown,address-unconfirmed, must be ipv6-unknown'],
  ],
  [
    'a caveat too few',
    { verdict: 'tor', caveats: ['ipv6-unknown'] },
    result(tor()),
    ['has the caveats , must be ipv6-unknown'],
  ],
  [
    'another family exposed',
    { verdict: 'mixed', exposed: 6 },
    result(mixed(4)),
    ['exposes IPv 4, must be 6'],
  ],
  ['its own address', PLAIN, result(notTor('likely'), { addresses: [CUSTOMER.ip4, CUSTOMER.ip6] }), []],
  ['no address', PLAIN, result(notTor('likely'), { addresses: [] }), ['shows no address']],
  [
    'an address that is not its own',
    PLAIN,
    result(notTor('likely'), { addresses: [CUSTOMER.ip4, '178.218.144.18'] }),
    ['shows 178.218.144.18, which is no address of this connection'],
  ],
  [
    'its own address through Tor',
    { verdict: 'tor' },
    { ...result(tor(), { addresses: ['178.218.144.18', CUSTOMER.ip6] }), connection: 'socks' },
    [`shows ${CUSTOMER.ip6}, which is no address of this connection`],
  ],
  [
    'names that its own provider reads, through Tor',
    { verdict: 'tor' },
    { ...result(tor(), { addresses: ['178.218.144.18'] }), connection: 'socks', namesAsked: ['dns.google'] },
    ["lets the provider's resolver read dns.google"],
  ],
  [
    'names that the browser remembers from another cell',
    PLAIN,
    {
      ...result(notTor('likely')),
      block: 'none',
      report: report(notTor('likely'), ASKED.map(askedBy)),
      namesAsked: ['dns.google'],
    },
    ['does not look up check.torproject.org'],
  ],
];

describe('the result of a cell', () => {
  it.each(CASES)('%s', (_what, expectation, actual, differences) => {
    expect(mismatches(expectation, actual)).toEqual(differences);
  });

  it('is recorded unchanged, or as all acceptable values where it varies', () => {
    const base = { connection: 'direct', block: 'off' };
    expect(snapshotOf(TIMEOUT, offline('service network', 'timeout'))).toEqual({
      ...base,
      verdict: 'unknown',
      reason: 'offline or nothing-answered',
      techniques: ['timeout', 'dns-no-answer'],
      by: 'service network',
    });
    expect(snapshotOf({ verdict: 'tor' }, result(tor(), { warning: warning('exit', 'reset') }))).toEqual({
      ...base,
      verdict: 'tor',
      techniques: ['reset'],
      by: 'exit',
    });
  });
});
