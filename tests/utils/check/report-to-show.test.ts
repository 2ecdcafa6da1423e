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
  progress: { settled: 1, total: 2, awaited: ['tor-check'] },
  observations: [waiting, failed, row({ type: 'not-asked', why: 'discreet' })],
  verdict: unknown('waiting'),
  blockages: [],
};

const HALF = { settled: 1, total: 2, late: ['tor-check'] };

const shownAt = reportToShow;

describe('the report on the screen', () => {
  it.each([
    ['nothing yet', undefined, undefined, undefined, undefined],
    ['the last one', last, undefined, last, undefined],
    ['the last one while the new one waits', last, running, last, HALF],
    ['the running one where there is no last', undefined, running, running, HALF],
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

  it.each([
    ['it began long ago', running, 120_000],
    ['the background has marked it as interrupted', interrupted(running, 60_001), 61_000],
  ])(
    'is of a check that the browser ended where there is no other, and is not under way: %s',
    (_, ended, at) => {
      expect(shownAt(undefined, ended, at)).toEqual({ report: ended, progress: undefined });
      expect(shownAt(last, ended, at)).toEqual({ report: last, progress: undefined });
    },
  );
});

describe('a check that did not end well', () => {
  it('keeps the rows that had come in when it was interrupted, and is no longer under way', () => {
    const { observations, progress } = interrupted(running, 70_000);
    expect(progress).toBeUndefined();
    expect(observations.map(({ finding }) => finding.type)).toEqual(['not-asked', 'no-answer', 'not-asked']);
  });

  it('has the verdict of those rows', () => {
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
