import { describe, expect, it } from 'vitest';
import { lateIn } from '../../../utils/check/late.ts';
import type { Report } from '../../../utils/model/report.ts';
import { observation } from '../../components/example.ts';

const SILENT = observation('tor-check', { type: 'waiting' }, { at: 1_000 });
const FAST = observation('control-google', { type: 'works' }, { at: 0, elapsed: 80 });
const SLOW = observation('control-google', { type: 'works' }, { at: 0, elapsed: 4_000 });
const FAILED = observation(
  'exit-list',
  { type: 'no-answer', failure: 'generic_timeout_error', step: 'connect', verbatim: '' },
  { at: 0, elapsed: 12_000 },
);

const running = (observations: Report['observations'], awaited = ['tor-check']): Report => ({
  startedAt: 0,
  scope: 'full',
  progress: { settled: 1, total: 2, awaited },
  observations,
  verdict: { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] },
  blockages: [],
});

describe('whose answers are late', () => {
  it.each([
    ['nobody 2 s after the question', [SILENT, FAST], 3_000, []],
    ['who takes longer', [SILENT, FAST], 3_001, ['tor-check']],
    ['nobody within twice the slowest answer', [SILENT, FAST, SLOW], 9_000, []],
    ['who takes longer than that', [SILENT, FAST, SLOW], 9_001, ['tor-check']],
    ['who takes 2 s where nothing was answered yet', [SILENT], 3_001, ['tor-check']],
    ['who takes 2 s where another failed after long', [SILENT, FAILED], 3_001, ['tor-check']],
    ['nobody by a clock that was put back', [SILENT, FAST], 500, []],
  ])('%s', (_, rows, now, late) => {
    expect(lateIn(running(rows), now)).toEqual(late);
  });

  it('is nobody who was not asked yet, and nobody in a finished check', () => {
    expect(lateIn(running([SILENT], []), 60_000)).toEqual([]);
    const { progress: _, ...finished } = running([SILENT]);
    expect(lateIn(finished, 60_000)).toEqual([]);
  });
});
