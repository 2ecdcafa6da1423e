import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outcome, Subject } from '../../../utils/model/effect.ts';
import type { Dials } from '../../../utils/model/scenario.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { effect, forecast } from './example.ts';

/** What a real client did under a real block, measured by the lab. */
interface Measured {
  readonly block: string;
  readonly connection: string;
  readonly subject: string;
  readonly outcome: string;
}

const measured: readonly Measured[] = JSON.parse(readFileSync('tests/lab/measured.json', 'utf8'));

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
    'a country is two of six relays there, one of them the only authority: it would show how small the lab is',
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

/** "Depends" leaves both open; the others must be so. */
function agrees(said: Outcome, outcome: string): boolean {
  if (said === 'depends') return ['goes on', 'stops', 'depends on the guard'].includes(outcome);
  return outcome === (said === 'stops' ? 'stops' : 'goes on');
}

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

  it.each(rows)('$block, by $connection: $subject $outcome', ({ block, connection, subject, outcome }) => {
    const { scenario, dials } = PLAYS[block] ?? {};
    const spoken = SPOKEN_OF[subject];
    const way = connection === 'obfs4' ? ON_TOR.obfs4 : ON_TOR.socks;
    if (scenario === undefined || spoken === undefined) throw new Error(`${block} ${subject}`);
    const said = effect(forecast(scenario, { ...way, verdict: spoken.verdict }, dials), spoken.subject);
    expect(agrees(said.outcome, outcome), `the explainer says "${said.outcome}": ${said.reason}`).toBe(true);
  });

  it('leaves open no more than what depends: most rows are said one way or the other', () => {
    const open = rows.filter(({ block, connection, subject }) => {
      const { scenario = '', dials } = PLAYS[block] ?? {};
      const spoken = SPOKEN_OF[subject];
      const way = connection === 'obfs4' ? ON_TOR.obfs4 : ON_TOR.socks;
      if (spoken === undefined) return true;
      const all = forecast(scenario, { ...way, verdict: spoken.verdict }, dials);
      return effect(all, spoken.subject).outcome === 'depends';
    });
    expect(open.length / rows.length).toBeLessThan(1 / 3);
  });
});
