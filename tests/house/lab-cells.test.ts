import { describe, expect, it } from 'vitest';
import { headline } from '../../components/headline.ts';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import type { Cell } from '../../scripts/lab/cell.ts';
import { CUSTOMER } from '../../scripts/lab/plan.ts';
import { hasCells, onlyCells, unitsCalled } from '../../scripts/lab/units.ts';
import type { Family } from '../../utils/model/address.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../../utils/model/verdict.ts';
import { FOUND, NOT_TOR, report, TOR } from '../components/example.ts';
import { inEnglish } from '../components/say-from-file.ts';
import { contradictions, type Seen, shownOf } from '../lab/compare.ts';

const unknown = (reason: UnknownReason): Verdict => ({
  type: 'unknown',
  reason,
  evidence: [],
  addresses: [],
});
const notTor = (certainty: Certainty): Verdict => ({ ...NOT_TOR, certainty });
const tor = (...caveats: readonly Caveat[]): Verdict => ({ ...TOR, caveats });
const mixed = (exposed: Family): Verdict => ({
  type: 'mixed',
  kind: { type: 'family', exposed },
  exits: [],
  addresses: [],
  ...FOUND,
});
const warning = (by: string, ...techniques: string[]) => ({
  by,
  techniques,
  text: 'No good answer from check.torproject.org. This browser cannot tell which.',
});

/** What a customer without Tor was shown. */
function seen(verdict: Verdict, more: Partial<SeenPopup> = {}): Seen {
  const popup = {
    verdict: verdict.type,
    headline: headline(verdict, inEnglish),
    support: '',
    addresses: [CUSTOMER.ip4],
    caveats: [],
    rows: [],
    ...more,
  };
  return {
    connection: 'direct',
    block: 'off',
    browser: 'firefox',
    popup,
    report: report(verdict),
    took: 1000,
  };
}

const SILENT: Cell = {
  verdict: 'unknown',
  reason: ['offline', 'nothing-answered'],
  stopped: { played: 'silence', by: 'service network' },
  alike: ['dns-nothing'],
  varies: true,
};
const offline = (...args: Parameters<typeof warning>) =>
  seen(unknown('offline'), { warning: warning(...args) });

const PLAIN: Cell = { verdict: 'not-tor' };
const PERHAPS: Cell = { verdict: 'not-tor', perhaps: { played: 'silence', by: 'network' } };
const perhaps = (...args: Parameters<typeof warning>) =>
  seen(notTor('likely'), { warning: warning(...args) });
const ELSEWHERE = { ...warning('network', 'silence'), text: 'No good answer from dns.google.' };

describe('what is seen in a cell', () => {
  const cases: readonly (readonly [string, Cell, Seen, readonly string[]])[] = [
    ['as expected', PLAIN, seen(notTor('likely')), []],
    ['another verdict', { verdict: 'tor' }, seen(notTor('likely')), ['says not-tor, must be tor']],
    [
      'other words than were stored',
      PLAIN,
      seen(notTor('likely'), { headline: 'You are not on Tor' }),
      ['its headline is You are not on Tor, must be You are probably not on Tor'],
    ],
    ['one of two reasons', SILENT, offline('service network', 'silence'), []],
    ['a warning that need not be', PERHAPS, seen(notTor('likely')), []],
    ['a warning that may be', PERHAPS, perhaps('network', 'silence'), []],
    [
      'another warning than may be',
      PERHAPS,
      perhaps('network', 'silence', 'reset'),
      ['names reset as well, which can be told apart'],
    ],
    [
      'another culprit than may be',
      PERHAPS,
      perhaps('service', 'silence'),
      ['suspects "service", must be "network"'],
    ],
    [
      'a host that is not stopped',
      PERHAPS,
      seen(notTor('likely'), { warning: ELSEWHERE }),
      ['warns of dns.google, which nobody stops'],
    ],
    ['any host that is', { ...PERHAPS, anyHost: true }, seen(notTor('likely'), { warning: ELSEWHERE }), []],
    [
      'another reason',
      SILENT,
      seen(unknown('no-address'), { warning: warning('service network', 'silence') }),
      ['because of no-address, must be offline or nothing-answered'],
    ],
    [
      'what this browser cannot tell from it',
      SILENT,
      offline('service network', 'silence', 'dns-nothing'),
      [],
    ],
    [
      'what it can tell from it',
      SILENT,
      offline('service network', 'silence', 'reset'),
      ['names reset as well, which can be told apart'],
    ],
    [
      'somebody else suspected',
      SILENT,
      offline('network', 'silence'),
      ['suspects "network", must be "service network"'],
    ],
    ['no warning', SILENT, seen(unknown('offline')), ['does not warn of silence']],
    [
      'less certain',
      { verdict: 'not-tor', certainty: 'certain' },
      seen(notTor('likely')),
      ['is likely, must be certain'],
    ],
    [
      'a caveat too many',
      { verdict: 'tor', caveats: ['ipv6-unknown'] },
      seen(tor('ipv6-unknown', 'address-unconfirmed')),
      ['has the caveats ipv6-unknown,address-unconfirmed, must be ipv6-unknown'],
    ],
    [
      'a caveat too few',
      { verdict: 'tor', caveats: ['ipv6-unknown'] },
      seen(tor()),
      ['has the caveats , must be ipv6-unknown'],
    ],
    [
      'another family exposed',
      { verdict: 'mixed', exposed: 6 },
      seen(mixed(4)),
      ['exposes IPv 4, must be 6'],
    ],
    ['its own address', PLAIN, seen(notTor('likely'), { addresses: [CUSTOMER.ip4, CUSTOMER.ip6] }), []],
    ['no address', PLAIN, seen(notTor('likely'), { addresses: [] }), ['shows no address']],
    [
      'an address that is not its own',
      PLAIN,
      seen(notTor('likely'), { addresses: [CUSTOMER.ip4, '178.218.144.18'] }),
      ['shows 178.218.144.18, by which nothing left'],
    ],
    [
      'its own address through Tor',
      { verdict: 'tor' },
      { ...seen(tor(), { addresses: ['178.218.144.18', CUSTOMER.ip6] }), connection: 'socks' },
      [`shows ${CUSTOMER.ip6}, by which nothing left`],
    ],
  ];
  it.each(cases)('%s', (_what, cell, one, wrong) => {
    expect(contradictions(cell, one)).toEqual(wrong);
  });

  it('is kept as it is, and what is chance as all that may be', () => {
    const base = { connection: 'direct', block: 'off' };
    expect(shownOf(SILENT, offline('service network', 'silence'))).toEqual({
      ...base,
      verdict: 'unknown',
      reason: 'offline or nothing-answered',
      techniques: ['silence', 'dns-nothing'],
      by: 'service network',
    });
    expect(shownOf({ verdict: 'tor' }, seen(tor(), { warning: warning('exit', 'reset') }))).toEqual({
      ...base,
      verdict: 'tor',
      techniques: ['reset'],
      by: 'exit',
    });
  });
});

describe('which cells are played', () => {
  it('all, or those that are named', () => {
    expect(onlyCells('socks/none,direct/off')).toEqual(['socks/none', 'direct/off']);
    expect(() => onlyCells('socks/nothing')).toThrow('No cell "socks/nothing"');
    const [socks] = unitsCalled('matrix-socks');
    const [proof] = unitsCalled('proof');
    if (!socks || !proof) throw new Error('These units are gone.');
    expect([undefined, ['socks/off'], ['direct/off']].map((only) => hasCells(socks, only))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasCells(proof, ['direct/off'])).toBe(true);
  });
});
