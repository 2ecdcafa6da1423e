import { describe, expect, it } from 'vitest';
import { HOLDING_POLICY, isBehindSocks, judgeWebRtc } from '../../../utils/exposure/webrtc.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import {
  CONTROL_LEVELS,
  type Engine,
  type PolicyReading,
  type StunReading,
  WEBRTC_EXPOSURES,
  WEBRTC_POLICIES,
  type WebRtcExposure,
} from '../../../utils/model/webrtc.ts';
import { EXIT, FOUND, NOT_TOR, OWN, OWN_SIX, observation, TOR } from '../../components/example.ts';

const MIXED: Verdict = {
  type: 'mixed',
  kind: { type: 'family', exposed: 6 },
  exits: TOR.exits,
  addresses: [OWN_SIX],
  ...FOUND,
};
const UNKNOWN: Verdict = { type: 'unknown', reason: 'offline', evidence: [], addresses: [] };

const sees = (...addresses: (typeof OWN)[]): StunReading => ({ type: 'sees', addresses });
const NOT_PERMITTED: PolicyReading = { type: 'not-permitted' };
const set = (
  policy: (typeof WEBRTC_POLICIES)[number] | undefined,
  control: (typeof CONTROL_LEVELS)[number] = 'controllable_by_this_extension',
): PolicyReading => ({ type: 'read', policy, control });

type Row = [
  what: string,
  given: {
    verdict?: Verdict;
    stun: StunReading;
    setting?: PolicyReading;
    engine?: Engine;
    behindSocks?: true;
  },
  expected: WebRtcExposure,
];

const BESIDE: WebRtcExposure = { type: 'beside-tor', addresses: [OWN] };
const ON_TOR = { verdict: TOR, stun: sees(OWN) };

/** Written down from RFC 8828, the browsers' documentation and what was measured of web pages in both browsers. */
const ROWS: readonly Row[] = [
  ['Tor, another address, the default', { ...ON_TOR, setting: set('default') }, BESIDE],
  [
    'Tor, one public interface only still shows it',
    { ...ON_TOR, setting: set('default_public_interface_only') },
    BESIDE,
  ],
  ['Tor, a value that is not known here', { ...ON_TOR, setting: set(undefined) }, BESIDE],
  [
    'Tor, another address, no permission to read the setting',
    ON_TOR,
    { type: 'perhaps-beside-tor', addresses: [OWN] },
  ],
  [
    'Tor, the address of the exit and another one',
    { verdict: TOR, stun: sees(EXIT, OWN), setting: set('default') },
    BESIDE,
  ],
  [
    'Tor, only the address of the exit',
    { verdict: TOR, stun: sees(EXIT), setting: set('default') },
    { type: 'from-exit-address', addresses: [EXIT] },
  ],
  [
    'Tor, set by this extension; an extension’s page sees it all the same',
    { ...ON_TOR, setting: set('disable_non_proxied_udp', 'controlled_by_this_extension') },
    { type: 'held-back', by: 'this-extension', addresses: [OWN] },
  ],
  [
    'Tor, set by another extension',
    { ...ON_TOR, setting: set('disable_non_proxied_udp', 'controlled_by_other_extensions') },
    { type: 'held-back', by: 'other-extension', addresses: [OWN] },
  ],
  [
    'Tor, another extension holds the setting open',
    { ...ON_TOR, setting: set('default', 'controlled_by_other_extensions') },
    BESIDE,
  ],
  [
    'Tor, set by whoever manages this browser',
    { ...ON_TOR, setting: set('disable_non_proxied_udp', 'not_controllable') },
    { type: 'held-back', by: 'browser', addresses: [OWN] },
  ],
  [
    'Firefox, the same value without a proxy holds nothing back',
    {
      ...ON_TOR,
      engine: 'firefox',
      setting: set('disable_non_proxied_udp', 'controlled_by_other_extensions'),
    },
    BESIDE,
  ],
  [
    'Firefox, the same value behind a SOCKS proxy',
    {
      ...ON_TOR,
      engine: 'firefox',
      behindSocks: true,
      setting: set('disable_non_proxied_udp', 'controlled_by_other_extensions'),
    },
    { type: 'held-back', by: 'other-extension', addresses: [OWN] },
  ],
  [
    'Firefox, only through a proxy',
    {
      verdict: TOR,
      stun: { type: 'silent' },
      engine: 'firefox',
      setting: set('proxy_only', 'controlled_by_this_extension'),
    },
    { type: 'held-back', by: 'this-extension', addresses: [] },
  ],
  [
    'Firefox, a SOCKS proxy that looks names up',
    { ...ON_TOR, engine: 'firefox', behindSocks: true, setting: set('default') },
    { type: 'held-by-proxy', addresses: [OWN] },
  ],
  [
    'Chromium, where a SOCKS proxy makes no difference',
    { ...ON_TOR, behindSocks: true, setting: set('default') },
    BESIDE,
  ],
  ['Tor, no answer', { verdict: TOR, stun: { type: 'silent' }, setting: set('default') }, { type: 'silent' }],
  ['no WebRTC at all', { verdict: TOR, stun: { type: 'no-webrtc' } }, { type: 'no-webrtc' }],
  ['not on Tor, the same address', { verdict: NOT_TOR, stun: sees(OWN) }, { type: 'same', addresses: [OWN] }],
  [
    'not on Tor, another one (a VPN of the browser)',
    { verdict: NOT_TOR, stun: sees(OWN, OWN_SIX) },
    { type: 'another', addresses: [OWN_SIX] },
  ],
  [
    'mixed, the address that is exposed',
    { verdict: MIXED, stun: sees(OWN_SIX) },
    { type: 'same', addresses: [OWN_SIX] },
  ],
  ['mixed, one that is not', { verdict: MIXED, stun: sees(OWN) }, { type: 'another', addresses: [OWN] }],
  ['no verdict', { verdict: UNKNOWN, stun: sees(OWN) }, { type: 'no-verdict', addresses: [OWN] }],
  ['no check', { stun: sees(OWN), setting: set('default') }, { type: 'no-verdict', addresses: [OWN] }],
];

describe('what a page could learn by WebRTC', () => {
  it.each(ROWS)(
    '%s',
    (_, { verdict, stun, setting = NOT_PERMITTED, engine = 'chromium', behindSocks }, expected) => {
      const facts = { verdict, stun, setting, engine, isBehindSocks: behindSocks === true };
      expect(judgeWebRtc(facts)).toEqual(expected);
    },
  );

  it('has a row for each conclusion', () => {
    expect([...new Set(ROWS.map(([, , { type }]) => type))].sort()).toEqual([...WEBRTC_EXPOSURES].sort());
  });

  it('never says that pages are kept from it unless a known value or a proxy does that', () => {
    for (const engine of ['chromium', 'firefox'] as const)
      for (const policy of [...WEBRTC_POLICIES, undefined])
        for (const control of CONTROL_LEVELS) {
          const facts = { verdict: TOR, stun: sees(OWN), engine, isBehindSocks: false } as const;
          const { type } = judgeWebRtc({ ...facts, setting: set(policy, control) });
          expect(type === 'held-back', `${engine} ${policy} ${control}`).toBe(
            policy === HOLDING_POLICY[engine],
          );
        }
  });
});

describe('whether pages come through a SOCKS proxy that looks names up', () => {
  const echo = (route: 'direct' | 'proxied' | 'unknown', proxyDns?: boolean) =>
    observation(
      'address-echo',
      { type: 'sees', address: EXIT },
      { role: 'echo', route, hints: proxyDns === undefined ? {} : { proxyDns } },
    );

  it.each([
    ['all do', [echo('proxied', true), echo('proxied', true)], true],
    ['one does not', [echo('proxied', true), echo('direct')], false],
    ['names are looked up here', [echo('proxied', false)], false],
    ['an HTTP proxy', [echo('proxied')], false],
    ['of one nothing is known', [echo('proxied', true), echo('unknown')], true],
    ['nothing is known', [echo('unknown')], false],
    ['no check', [], false],
  ])('%s', (_, rows, expected) => expect(isBehindSocks(rows)).toBe(expected));
});
