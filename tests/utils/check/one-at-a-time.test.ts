import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../utils/check/one-at-a-time.ts';
import type { Report, Scope } from '../../../utils/model/report.ts';

const verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] } as const;
const report = (scope: Scope): Report => ({ startedAt: 0, scope, observations: [], verdict, blockages: [] });

function slowChecks() {
  const begun: Scope[] = [];
  const ends: (() => void)[] = [];
  const run = oneAtATime((scope: Scope, _context: undefined) => {
    begun.push(scope);
    return new Promise((resolve) => ends.push(() => resolve(report(scope))));
  });
  return { check: (scope: Scope) => run(scope, undefined), begun, ends };
}

describe('a check asked for while another runs', () => {
  it('joins it', async () => {
    const { check, begun, ends } = slowChecks();
    const [one, two] = [check('full'), check('full')];
    ends[0]?.();
    expect(await one).toBe(await two);
    expect(begun).toEqual(['full']);
  });

  it('joins a fuller one', () => {
    const { check, begun } = slowChecks();
    void check('full');
    void check('discreet');
    expect(begun).toEqual(['full']);
  });

  it('starts the fuller one after a discreet one', async () => {
    const { check, begun, ends } = slowChecks();
    const one = check('discreet');
    const two = check('full');
    const three = check('full');
    expect(begun).toEqual(['discreet']);
    ends[0]?.();
    await one;
    await Promise.resolve();
    expect(begun).toEqual(['discreet', 'full']);
    ends[1]?.();
    expect(await two).toBe(await three);
  });

  it('starts anew when the last one is over', async () => {
    const { check, begun, ends } = slowChecks();
    const one = check('discreet');
    ends[0]?.();
    await one;
    void check('discreet');
    expect(begun).toEqual(['discreet', 'discreet']);
  });

  it('starts anew after one that failed', async () => {
    let calls = 0;
    const check = oneAtATime(async () => {
      calls += 1;
      throw new Error('a bug');
    });
    await expect(check('full', undefined)).rejects.toThrow('a bug');
    await expect(check('full', undefined)).rejects.toThrow('a bug');
    expect(calls).toBe(2);
  });
});
