import { describe, expect, it } from 'vitest';
import { TOR } from '../../../scripts/lab/plan.ts';
import type { EffectReason, Subject } from '../../../utils/model/effect.ts';
import type { Dials } from '../../../utils/model/scenario.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { loadMeasured } from '../../lab/measured.ts';
import { effect, forecast } from './example.ts';

/** What a real client did under a real block. */
const measured = loadMeasured();

/** Which scenario a block plays. */
const PLAYS: Readonly<Record<string, { readonly scenario: string; readonly dials?: Partial<Dials> }>> = {
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
/** Blocks that play no scenario, and why. */
const NO_SCENARIO: Readonly<Record<string, string>> = {
  none: 'nothing is hindered',
  'ipv6-dropped': 'no scenario speaks of one family alone',
};
/** Scenarios that the lab does not play, and why. */
const NOT_PLAYED: Readonly<Record<string, string>> = {
  exits: 'a site refuses exits by itself: between exit and site there is no provider',
  country:
    'whichever is switched off takes half or more of something from the lab; the scenario is of few among thousands',
};

const ON_TOR = { socks: { connects: 'normally' }, obfs4: { connects: 'obfs4' } } as const;

/** What the explainer speaks of under another name, and to whom. */
const SPOKEN_OF: Readonly<Record<string, { subject: Subject; verdict: Situation['verdict'] }>> = {
  bootstrap: { subject: 'starting', verdict: 'tor' },
  running: { subject: 'running', verdict: 'tor' },
  'onion-service': { subject: 'onion-services', verdict: 'tor' },
  'check-through-tor': { subject: 'check', verdict: 'tor' },
  'check-directly': { subject: 'check', verdict: 'not-tor' },
};

/**
 * What the explainer leaves open ("depends"), with its reason: there whatever was measured agrees, so each such row stands
 * here, and no other may be open. Why the lab cannot tell more:
 * - check-without-tor: what goes around Tor would answer; the lab asks through it only.
 * - check-names: what is asked by name stops, and the echoes go on; the lab asks by name only.
 * - check-abroad: who is inside the country answers; the lab has nobody inside.
 * - recognised-anew: what is open goes on until it breaks; the lab looks right after the block.
 * - obfs4-found: it depends on whether this bridge was found; here it was.
 * - list-old: one of the guards may be missing from the list; here one is.
 * - guard-perhaps-listed: the own guard may be; here each was tried.
 * - onion-with-tor: as the running Tor, in each of these.
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

const rows = measured.filter(({ block }) => PLAYS[block] !== undefined);

describe('the forecast against what the lab measured', () => {
  it('has every block that was measured under a scenario, or named as none', () => {
    const blocks = [...new Set(measured.map(({ block }) => block))];
    expect(blocks.filter((block) => PLAYS[block] === undefined)).toEqual(Object.keys(NO_SCENARIO));
    expect(rows.length).toBeGreaterThanOrEqual(80);
  });

  it('has every scenario, or says why the lab does not play it', () => {
    const played = Object.values(PLAYS).map(({ scenario }) => scenario);
    const named = new Set([...played, ...Object.keys(NOT_PLAYED)]);
    expect([...named].sort()).toEqual(SCENARIOS.map(({ id }) => id).sort());
    expect(played.filter((scenario) => scenario in NOT_PLAYED)).toEqual([]);
  });

  it.each(rows)('$block, by $connection: $subject $outcome', (row) => {
    const { block, connection, subject, outcome } = row;
    const { scenario, dials } = PLAYS[block] ?? {};
    const spoken = SPOKEN_OF[subject];
    const way = connection === 'obfs4' ? ON_TOR.obfs4 : ON_TOR.socks;
    if (scenario === undefined || spoken === undefined) throw new Error(`${block} ${subject}`);
    const said = effect(forecast(scenario, { ...way, verdict: spoken.verdict }, dials), spoken.subject);
    const open = said.outcome === 'depends' ? said.reason : undefined;
    expect(open, 'what the explainer leaves open').toBe(OPEN[`${block}, ${connection}`]?.[subject]);
    expect(['goes on', 'stops']).toContain(outcome);
    if (open === undefined) expect(outcome, said.reason).toBe(said.outcome === 'stops' ? 'stops' : 'goes on');
  });

  it('leaves nothing open that was not measured, and is right where it depends on the guard: both happened', () => {
    for (const [where, subjects] of Object.entries(OPEN)) {
      for (const [subject, reason] of Object.entries(subjects)) {
        const met = rows.filter(
          (one) => `${one.block}, ${one.connection}` === where && one.subject === subject,
        );
        expect(met.length, `${where}: ${subject}`).toBeGreaterThan(0);
        const guards = met.filter(({ guard }) => guard !== undefined);
        if (reason === 'guard-perhaps-listed') expect(guards.length, where).toBe(2);
        if (guards.length > 0)
          expect(guards.map(({ outcome }) => outcome).sort(), `${where}: ${subject}`).toEqual([
            'goes on',
            'stops',
          ]);
      }
    }
  });

  it('has a true reason to play no country: each takes half or more of something', () => {
    const countries = new Set(TOR.map(({ country }) => country));
    expect(countries.size).toBeGreaterThan(3);
    for (const country of countries) {
      const left = (role: string) => TOR.filter((one) => one.role === role && one.country !== country).length;
      const all = (role: string) => TOR.filter((one) => one.role === role).length;
      const roles = ['authority', 'guard', 'middle', 'exit', 'host'] as const;
      expect(
        roles.some((role) => left(role) * 2 <= all(role)),
        country,
      ).toBe(true);
    }
  });
});
