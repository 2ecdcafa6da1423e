import { describe, expect, it } from 'vitest';
import type { Outcome, Subject } from '../../../utils/model/effect.ts';
import type { Dials } from '../../../utils/model/scenario.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { effect, forecast } from './example.ts';

type Row = readonly [
  scenario: string,
  situation: Partial<Situation>,
  subject: Subject,
  outcome: Outcome,
  dials?: Partial<Dials>,
];

const NORMAL = { verdict: 'tor', connects: 'none' } as const;
const DIRECT = { verdict: 'not-tor', connects: 'none' } as const;

/** What stops and what survives, from the sources. Written before the rules, so that the rules are tested against it. */
const ROWS: readonly Row[] = [
  // All relay addresses: direct Tor stops; bridges of every kind and the website, which is no relay, go on.
  ['relays', NORMAL, 'running', 'stops'],
  ['relays', NORMAL, 'starting', 'stops'],
  ['relays', NORMAL, 'onion-services', 'stops'],
  ['relays', NORMAL, 'obfs4', 'goes-on'],
  ['relays', NORMAL, 'snowflake', 'goes-on'],
  ['relays', NORMAL, 'webtunnel', 'goes-on'],
  ['relays', NORMAL, 'meek', 'goes-on'],
  ['relays', NORMAL, 'website', 'goes-on'],
  ['relays', { ...NORMAL, connects: 'obfs4' }, 'running', 'goes-on'],
  ['relays', DIRECT, 'browsing', 'goes-on'],
  ['relays', DIRECT, 'check', 'goes-on'],
  // A list that grows old lets clients in; so does one without IPv6.
  ['relays', NORMAL, 'starting', 'stops', { listAge: 1 }],
  ['relays', NORMAL, 'starting', 'depends', { listAge: 30 }],
  ['relays', NORMAL, 'starting', 'depends', { families: 'ipv4' }],
  ['relays', NORMAL, 'obfs4', 'depends', { builtInBridges: true }],
  ['relays', NORMAL, 'own-bridge', 'goes-on', { builtInBridges: true }],
  // Sites that refuse exits: that site alone, by Tor; its onion address goes on.
  ['exits', NORMAL, 'sites', 'stops'],
  ['exits', NORMAL, 'running', 'goes-on'],
  ['exits', NORMAL, 'onion-services', 'goes-on'],
  ['exits', DIRECT, 'browsing', 'goes-on'],
  // Names alone: stops the website and the checks; a running client needs no DNS.
  ['website', DIRECT, 'website', 'stops'],
  ['website', DIRECT, 'check', 'depends'],
  ['website', DIRECT, 'starting', 'goes-on'],
  ['website', NORMAL, 'running', 'goes-on'],
  ['website', NORMAL, 'website', 'goes-on'],
  // Authorities alone stop no client, but a relay there cannot publish.
  ['authorities', NORMAL, 'running', 'goes-on'],
  ['authorities', NORMAL, 'starting', 'goes-on'],
  ['authorities', { ...NORMAL, country: 'de' }, 'others', 'depends'],
  // DPI: relays and bridges without a transport; obfs4, WebTunnel and meek go on, Snowflake until it is recognised.
  ['traffic', NORMAL, 'starting', 'stops'],
  // Measured with tor 0.4.9.11: what is open goes on, and so do onion services over it.
  ['traffic', NORMAL, 'running', 'depends'],
  ['traffic', NORMAL, 'onion-services', 'depends'],
  ['traffic', DIRECT, 'onion-services', 'stops'],
  ['bridges', NORMAL, 'running', 'stops'],
  ['traffic', NORMAL, 'obfs4', 'goes-on'],
  ['traffic', NORMAL, 'webtunnel', 'goes-on'],
  ['traffic', NORMAL, 'meek', 'goes-on'],
  ['traffic', NORMAL, 'snowflake', 'depends'],
  ['traffic', NORMAL, 'own-bridge', 'depends'],
  // Known bridges too: built-in obfs4 stops, private ones go on until they are found; meek's one front is public.
  ['bridges', NORMAL, 'starting', 'stops'],
  ['bridges', { ...NORMAL, connects: 'obfs4' }, 'starting', 'depends'],
  ['bridges', NORMAL, 'webtunnel', 'depends'],
  ['bridges', NORMAL, 'meek', 'depends'],
  // One country's relays off: the loss of Japan's 0.02 % would go unnoticed, that of Germany's 31 % would not.
  ['country', { ...NORMAL, country: 'jp' }, 'others', 'goes-on'],
  ['country', { ...NORMAL, country: 'de' }, 'others', 'depends'],
  ['country', { ...NORMAL, country: 'jp' }, 'running', 'goes-on'],
  ['country', { ...NORMAL, country: 'tm' }, 'others', 'goes-on'],
  // Everything abroad: nothing survives, as in Iran in 2025-06.
  ['shutdown', NORMAL, 'running', 'stops'],
  ['shutdown', { ...NORMAL, connects: 'snowflake' }, 'starting', 'stops'],
  ['shutdown', DIRECT, 'browsing', 'depends'],
  // A browser on Tor goes through a proxy: where Tor stops, nothing answers.
  ['relays', NORMAL, 'check', 'depends'],
  ['relays', { verdict: 'mixed', connects: 'none' }, 'running', 'stops'],
  // Sweden has 2.5 % of the guards, and more than a tenth of the exits.
  ['country', { ...NORMAL, country: 'se' }, 'others', 'depends'],
  ['shutdown', DIRECT, 'website', 'stops'],
];

const title = ([scenario, situation, subject, outcome, dials]: Row) => ({
  title: `${scenario} ${JSON.stringify(dials ?? {})}, ${Object.values(situation).join(' ')}: ${subject} ${outcome}`,
  row: [scenario, situation, subject, outcome, dials] as const,
});

describe('a fact', () => {
  it.each(ROWS.map(title))('$title', ({ row: [scenario, situation, subject, outcome, dials] }) => {
    expect(effect(forecast(scenario, situation, dials), subject).outcome).toBe(outcome);
  });
});
