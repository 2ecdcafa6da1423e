import { describe, expect, it } from 'vitest';
import { faulty, interrupted } from '../../../utils/check/aborted-check.ts';
import { shown } from '../../../utils/check/shown.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';

const row = (finding: Finding): Observation => ({
  endpoint: 'tor-check',
  witness: 'tor-exit-scan',
  role: 'witness',
  at: 0,
  route: 'unknown',
  finding,
});
const waiting = row({ type: 'waiting' });
const silence = row({ type: 'no-answer', failure: 'connection_reset', step: 'connect', verbatim: '' });
const unknown = (reason: 'waiting' | 'offline') =>
  ({ type: 'unknown', reason, evidence: [], addresses: [] }) as const;
const last: Report = {
  startedAt: 0,
  finishedAt: 5_000,
  scope: 'full',
  observations: [silence],
  verdict: unknown('offline'),
  blockages: [],
};
const running: Report = {
  startedAt: 60_000,
  scope: 'full',
  observations: [waiting, silence, row({ type: 'not-asked', why: 'discreet' })],
  verdict: unknown('waiting'),
  blockages: [],
};

describe('the report on the screen', () => {
  it.each([
    ['nothing yet', undefined, undefined, undefined, undefined],
    ['the last one', last, undefined, last, undefined],
    ['the last one while the new one waits', last, running, last, { settled: 1, total: 2 }],
    ['the running one where there is no last', undefined, running, running, { settled: 1, total: 2 }],
    [
      'the last one where an older one was left over',
      { ...last, startedAt: 90_000 },
      running,
      { ...last, startedAt: 90_000 },
      undefined,
    ],
  ])('is %s', (_, before, now, report, progress) => {
    expect(shown(before, now, 61_000)).toEqual({ report, progress });
  });

  it('is the running one as soon as it can say something', () => {
    const telling = { ...running, verdict: unknown('offline') };
    expect(shown(last, telling, 61_000).report).toBe(telling);
  });

  it('says of a check that the browser ended that it was interrupted', () => {
    const { report, progress } = shown(undefined, running, 120_000);
    expect(progress).toBeUndefined();
    expect(report?.observations.map(({ finding }) => finding.type)).toEqual([
      'not-asked',
      'no-answer',
      'not-asked',
    ]);
    expect(shown(last, running, 120_000)).toEqual({ report: last, progress: undefined });
  });
});

describe('a check that did not end well', () => {
  it('keeps what had come in when it was interrupted', () => {
    const report = interrupted({ ...running, observations: [waiting] }, 70_000);
    expect(report.verdict).toMatchObject({ type: 'unknown', reason: 'interrupted' });
    expect(report.finishedAt).toBe(70_000);
  });

  it('is a fault of ours when the code broke, and nothing about Tor', () => {
    const report = faulty({ startedAt: 1, scope: 'full' }, 2, new RangeError('oops'));
    expect(report).toMatchObject({
      verdict: { type: 'unknown', reason: 'fault' },
      fault: 'RangeError: oops',
    });
  });
});
