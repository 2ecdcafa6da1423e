import { describe, expect, it } from 'vitest';
import type { EffectReason, Subject } from '../../../utils/model/effect.ts';
import type { Dials } from '../../../utils/model/scenario.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { loadMeasured } from '../../lab/measured.ts';
import { TOR_NODES } from '../../rig/lab/topology.ts';
import { effect, forecast } from './example.ts';

/** What a real Tor client did under a real block. */
const measured = loadMeasured();

/** Block → the scenario that it represents. */
const SCENARIO_OF: Readonly<Record<string, { readonly scenario: string; readonly dials?: Partial<Dials> }>> =
  {
    'relays-dropped': { scenario: 'relays' },
    'relays-reset': { scenario: 'relays' },
    'relays-unreachable': { scenario: 'relays' },
    'relays-but-one': { scenario: 'relays', dials: { listAge: 30 } },
    'authorities-dropped': { scenario: 'authorities' },
    'bridge-dropped': { scenario: 'bridges' },
    'tor-handshake-reset': { scenario: 'traffic' },
    'check-dropped': { scenario: 'website' },
    'name-nothing': { scenario: 'website' },
    off: { scenario: 'shutdown' },
  };
/** Blocks without a scenario, and why. */
const NO_SCENARIO: Readonly<Record<string, string>> = {
  none: 'nothing is blocked',
  'ipv6-dropped': 'no scenario is about one address family alone',
};
/** Scenarios without a block in the lab, and why. */
const NO_BLOCK: Readonly<Record<string, string>> = {
  exits: 'sites refuse exits themselves: the lab has no provider between exit and site',
  country:
    'any country has half or more of the relays of some role in the lab; the scenario is about a few among thousands',
};

const ON_TOR = { socks: { connects: 'none' }, obfs4: { connects: 'obfs4' } } as const;

/** Measured subject → the explainer's name for it, and the verdict under which the explainer shows it. */
const SUBJECT_OF: Readonly<Record<string, { subject: Subject; verdict: Situation['verdict'] }>> = {
  bootstrap: { subject: 'starting', verdict: 'tor' },
  running: { subject: 'running', verdict: 'tor' },
  'onion-service': { subject: 'onion-services', verdict: 'tor' },
  'check-through-tor': { subject: 'check', verdict: 'tor' },
  'check-directly': { subject: 'check', verdict: 'not-tor' },
};

/**
 * Effects that the explainer leaves open ("depends"), with their reasons. Any measurement agrees with an open effect, so this
 * table lists every one of them, and no other effect may be open. Why the lab cannot decide them:
 * - check-without-tor: requests that bypass Tor would be answered; the lab requests through Tor only.
 * - check-names: requests by name stop, and the echoes by address go on; the lab requests by name only.
 * - check-abroad: servers inside the country answer; the lab has no such servers.
 * - recognised-anew: open connections go on until they break; the lab measures right after the block.
 * - obfs4-found: it depends on whether the blocker has found this bridge; in the lab it has.
 * - list-old: the blocker's list may lack a guard; in the lab it lacks one.
 * - guard-perhaps-listed: the client's own guard may be on the list; the lab measured both cases.
 * - onion-with-tor: the same as for a running Tor client, in each of these cases.
 */
const OPEN: Readonly<Record<string, Readonly<Record<string, EffectReason>>>> = {
  'relays-dropped, socks': { 'check-through-tor': 'check-without-tor' },
  'relays-reset, socks': { 'check-through-tor': 'check-without-tor' },
  'relays-unreachable, socks': { 'check-through-tor': 'check-without-tor' },
  'relays-but-one, socks': {
    bootstrap: 'list-old',
    running: 'guard-perhaps-listed',
    'onion-service': 'onion-with-tor',
    'check-through-tor': 'check-without-tor',
  },
  'bridge-dropped, socks': { 'check-through-tor': 'check-without-tor' },
  'tor-handshake-reset, socks': {
    running: 'recognised-anew',
    'onion-service': 'onion-with-tor',
    'check-through-tor': 'check-without-tor',
  },
  'check-dropped, socks': { 'check-directly': 'check-names' },
  'name-nothing, socks': { 'check-directly': 'check-names' },
  'off, socks': { 'check-through-tor': 'check-abroad', 'check-directly': 'check-abroad' },
  'bridge-dropped, obfs4': {
    bootstrap: 'obfs4-found',
    running: 'obfs4-found',
    'onion-service': 'onion-with-tor',
    'check-through-tor': 'check-without-tor',
  },
  'check-dropped, obfs4': { 'check-directly': 'check-names' },
  'name-nothing, obfs4': { 'check-directly': 'check-names' },
  'off, obfs4': { 'check-through-tor': 'check-abroad', 'check-directly': 'check-abroad' },
};

const rows = measured.filter(({ block }) => SCENARIO_OF[block] !== undefined);

describe('the blocks and scenarios', () => {
  it('have a scenario for every measured block, or a reason for having none', () => {
    const blocks = [...new Set(measured.map(({ block }) => block))];
    expect(blocks.filter((block) => SCENARIO_OF[block] === undefined)).toEqual(Object.keys(NO_SCENARIO));
    expect(rows.length).toBeGreaterThanOrEqual(80);
  });

  it('have a block for every scenario, or a reason for having none', () => {
    const covered = Object.values(SCENARIO_OF).map(({ scenario }) => scenario);
    const named = new Set([...covered, ...Object.keys(NO_BLOCK)]);
    expect([...named].sort()).toEqual(SCENARIOS.map(({ id }) => id).sort());
    expect(covered.filter((scenario) => scenario in NO_BLOCK)).toEqual([]);
  });
});

describe('the forecast against what the lab measured', () => {
  it.each(rows)('$block, by $connection: $subject $outcome', (row) => {
    const { block, connection, subject, outcome } = row;
    const { scenario, dials } = SCENARIO_OF[block] ?? {};
    const shown = SUBJECT_OF[subject];
    const transport = connection === 'obfs4' ? ON_TOR.obfs4 : ON_TOR.socks;
    if (scenario === undefined || shown === undefined) throw new Error(`${block} ${subject}`);
    const forecasted = effect(
      forecast(scenario, { ...transport, verdict: shown.verdict }, dials),
      shown.subject,
    );
    const open = forecasted.outcome === 'depends' ? forecasted.reason : undefined;
    expect(open, 'what the explainer leaves open').toBe(OPEN[`${block}, ${connection}`]?.[subject]);
    expect(['goes on', 'stops']).toContain(outcome);
    const expected = forecasted.outcome === 'stops' ? 'stops' : 'goes on';
    if (open === undefined) expect(outcome, forecasted.reason).toBe(expected);
  });

  it('leaves only measured effects open, and where the guard decides, both outcomes were measured', () => {
    for (const [where, subjects] of Object.entries(OPEN)) {
      for (const [subject, reason] of Object.entries(subjects)) {
        const matching = rows.filter(
          (one) => `${one.block}, ${one.connection}` === where && one.subject === subject,
        );
        expect(matching.length, `${where}: ${subject}`).toBeGreaterThan(0);
        const guards = matching.filter(({ guard }) => guard !== undefined);
        if (reason === 'guard-perhaps-listed') expect(guards.length, where).toBe(2);
        if (guards.length > 0)
          expect(guards.map(({ outcome }) => outcome).sort(), `${where}: ${subject}`).toEqual([
            'goes on',
            'stops',
          ]);
      }
    }
  });
});

describe('the scenario "country"', () => {
  it('has a true reason to leave out countries: each has half or more of the relays of some role', () => {
    const countries = new Set(TOR_NODES.map(({ country }) => country));
    expect(countries.size).toBeGreaterThan(3);
    for (const country of countries) {
      const left = (role: string) =>
        TOR_NODES.filter((one) => one.role === role && one.country !== country).length;
      const all = (role: string) => TOR_NODES.filter((one) => one.role === role).length;
      const roles = ['authority', 'guard', 'middle', 'exit', 'host'] as const;
      expect(
        roles.some((role) => left(role) * 2 <= all(role)),
        country,
      ).toBe(true);
    }
  });
});
