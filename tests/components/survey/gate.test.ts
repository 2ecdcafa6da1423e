import { describe, expect, it } from 'vitest';
import { FRESH_MS, gateOf } from '../../../components/survey/gate.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { ago, NOW } from './plan.ts';

const FOUND = { certainty: 'certain', evidence: [], agreement: { agree: 2, of: 2 }, caveats: [] } as const;
const NOT_TOR: Verdict = { ...FOUND, type: 'not-tor', addresses: [] };
const ROW: Observation = {
  endpoint: 'address-ipv4',
  witness: 'cloudflare',
  role: 'echo',
  at: ago(2),
  route: 'direct',
  finding: { type: 'works' },
};

const report = (verdict: Verdict, more: Partial<Report> = {}): Report => ({
  startedAt: ago(3),
  finishedAt: ago(2),
  scope: 'discreet',
  observations: [ROW],
  verdict,
  blockages: [],
  ...more,
});
const gate = (verdict: Verdict, more: Partial<Report> = {}) => gateOf(report(verdict, more), false, NOW);

describe('whether a survey makes sense', () => {
  it('yes, where a fresh check says: not on Tor, and nothing went to a proxy', () => {
    expect(gate(NOT_TOR)).toEqual({ type: 'ready' });
    expect(gate({ ...NOT_TOR, certainty: 'likely' })).toEqual({ type: 'ready' });
  });

  it('no, before a check, and while one is under way', () => {
    expect(gateOf(undefined, false, NOW)).toEqual({ type: 'not-checked' });
    expect(gateOf(report(NOT_TOR), true, NOW)).toEqual({ type: 'checking' });
  });

  it('no, on Tor or where a part goes through Tor, however old that is', () => {
    const tor = { ...FOUND, type: 'tor', exits: [] } as const;
    const mixed = {
      ...FOUND,
      type: 'mixed',
      kind: { type: 'destination' },
      exits: [],
      addresses: [],
    } as const;
    for (const minutes of [1, 600]) {
      const more = { startedAt: ago(minutes + 1), finishedAt: ago(minutes) };
      expect(gate(tor, more)).toEqual({ type: 'tor' });
      expect(gate(mixed, more)).toEqual({ type: 'mixed' });
    }
  });

  it('no, where the verdict is not known: it says what is missing', () => {
    const unknown = { type: 'unknown', reason: 'offline', evidence: [], addresses: [] } as const;
    expect(gate(unknown)).toEqual({ type: 'unknown', reason: 'offline' });
  });

  it('no, after ten minutes, nor by a clock that was set back', () => {
    const at = (finishedAt: number) => gate(NOT_TOR, { startedAt: finishedAt - 1000, finishedAt });
    expect(at(NOW - FRESH_MS)).toEqual({ type: 'ready' });
    expect(at(NOW - FRESH_MS - 1)).toEqual({ type: 'outdated', at: NOW - FRESH_MS - 1 });
    expect(at(NOW + FRESH_MS + 1)).toMatchObject({ type: 'outdated' });
  });

  it('no, where one request went to a proxy', () => {
    const observations = [ROW, { ...ROW, route: 'proxied' } as const];
    expect(gate(NOT_TOR, { observations })).toEqual({ type: 'proxied' });
  });
});
