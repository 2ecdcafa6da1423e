import { describe, expect, it } from 'vitest';
import { faulty, interrupted } from '../../../utils/check/aborted-check.ts';
import { reportToShow } from '../../../utils/check/report-to-show.ts';
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
const failed = row({ type: 'no-answer', failure: 'connection_reset', step: 'connect', verbatim: '' });
const unknown = (reason: 'waiting' | 'offline') =>
  ({ type: 'unknown', reason, evidence: [], addresses: [] }) as const;
const last: Report = {
  startedAt: 0,
  finishedAt: 5_000,
  scope: 'full',
  observations: [failed],
  verdict: unknown('offline'),
  blockages: [],
};
const running: Report = {
  startedAt: 60_000,
  scope: 'full',
  observations: [waiting, failed, row({ type: 'not-asked', why: 'discreet' })],
  verdict: unknown('waiting'),
  blockages: [],
};

const shownAt = (before: Report | undefined, now: Report | undefined, at: number) =>
  reportToShow(before, now, at, (ended) => interrupted(ended, ended.startedAt));

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
    expect(shownAt(before, now, 61_000)).toEqual({ report, progress });
  });

  it('is the running one as soon as its verdict is not "waiting"', () => {
    const decided = { ...running, verdict: unknown('offline') };
    expect(shownAt(last, decided, 61_000).report).toBe(decided);
  });

  it.each([
    ['30 s after its start', running.startedAt + 30_000, true],
    ['later', running.startedAt + 30_001, false],
    ['30 s before its start, by a clock that was put back', running.startedAt - 30_000, true],
    ['earlier', running.startedAt - 30_001, false],
  ])('is taken for a running one %s: %s', (_, now, isRunning) => {
    expect(shownAt(last, running, now).progress !== undefined).toBe(isRunning);
  });

  it('is the finished one where it is the running one itself', () => {
    const finished = { ...last, startedAt: running.startedAt };
    expect(shownAt(finished, running, 61_000)).toEqual({ report: finished, progress: undefined });
  });

  it('marks a check that the browser ended as interrupted', () => {
    const { report, progress } = shownAt(undefined, running, 120_000);
    expect(progress).toBeUndefined();
    expect(report?.finishedAt).toBe(running.startedAt);
    expect(report?.observations.map(({ finding }) => finding.type)).toEqual([
      'not-asked',
      'no-answer',
      'not-asked',
    ]);
    expect(shownAt(last, running, 120_000)).toEqual({ report: last, progress: undefined });
  });
});

describe('a check that did not end well', () => {
  it('keeps the rows that had come in when it was interrupted', () => {
    const report = interrupted({ ...running, observations: [waiting] }, 70_000);
    expect(report.verdict).toMatchObject({ type: 'unknown', reason: 'interrupted' });
    expect(report.finishedAt).toBe(70_000);
  });

  it.each([
    ['an error', new RangeError('oops'), 'RangeError: oops'],
    ['anything else', 'oops', 'oops'],
  ])('is a fault of this extension, and says nothing about Tor: %s', (_, thrown, fault) => {
    expect(faulty({ startedAt: 1, scope: 'full' }, 2, thrown)).toEqual({
      startedAt: 1,
      finishedAt: 2,
      scope: 'full',
      observations: [],
      verdict: { type: 'unknown', reason: 'fault', evidence: [], addresses: [] },
      blockages: [],
      fault,
    });
  });
});
