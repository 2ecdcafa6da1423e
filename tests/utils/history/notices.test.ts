import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAfter, lastKnown } from '../../../utils/history/known.ts';
import { dueNotices } from '../../../utils/history/notices.ts';
import { EMPTY, remember } from '../../../utils/history/remember.ts';
import { type Known, NOTICES, type Notice } from '../../../utils/model/history.ts';
import type { Report } from '../../../utils/model/report.ts';
import { HOUR_MS, MINUTE_MS } from '../../../utils/model/time.ts';
import type { VerdictType } from '../../../utils/model/verdict.ts';
import { CHECK_HOST, NOW, report, row, stopped } from './example.ts';

const ALL = { tor: true, blocked: true };
const known = (verdict: Known['verdict'], ...blocked: readonly string[]): Known =>
  verdict === undefined ? { blocked } : { verdict, blocked };

const due = (before: Known, after: Known, wanted = ALL, shown: readonly Notice[] = []) =>
  dueNotices(before, after, shown, wanted, NOW).map(({ notice: { type, hosts } }) => [type, ...hosts]);

describe('a notice', () => {
  it.each([
    [known('tor'), known('not-tor'), [['left-tor']]],
    [known('tor'), known('mixed'), [['left-tor']]],
    [known('tor'), known('tor'), []],
    [known(undefined), known('not-tor'), []],
    [known('not-tor'), known('tor'), []],
    [known('mixed'), known('not-tor'), [['left-tor']]],
    [known('mixed'), known('tor'), []],
    [known('not-tor'), known('not-tor', 'a', 'b'), [['blocked', 'a', 'b']]],
    [known('not-tor', 'a'), known('not-tor', 'a', 'b'), [['blocked', 'b']]],
    [known('not-tor', 'a'), known('not-tor', 'a'), []],
    [known('not-tor', 'a', 'b'), known('not-tor', 'b'), [['free', 'a']]],
    [
      known('not-tor', 'a'),
      known('not-tor', 'b'),
      [
        ['blocked', 'b'],
        ['free', 'a'],
      ],
    ],
    [known('tor'), known('not-tor', 'a'), [['left-tor'], ['blocked', 'a']]],
  ] as const)('%j, then %j: %j', (before, after, notices) => {
    expect(due(before, after)).toEqual(notices);
  });

  it.each([
    [
      { tor: false, blocked: true },
      [
        ['blocked', 'b'],
        ['free', 'a'],
      ],
    ],
    [{ tor: true, blocked: false }, [['left-tor']]],
    [{ tor: false, blocked: false }, []],
  ])('comes only where it is wanted: %j', (wanted, notices) => {
    expect(due(known('tor', 'a'), known('not-tor', 'b'), wanted)).toEqual(notices);
  });

  it('says the third time in an hour that it keeps changing, and then no more', () => {
    const keepsChangingAfter = (...ago: readonly number[]) =>
      dueNotices(
        known('tor'),
        known('mixed'),
        ago.map((each) => ({ type: 'left-tor', hosts: [], at: NOW - each })),
        ALL,
        NOW,
      ).map(({ keepsChanging }) => keepsChanging);
    expect(keepsChangingAfter()).toEqual([false]);
    expect(keepsChangingAfter(MINUTE_MS)).toEqual([false]);
    expect(keepsChangingAfter(2 * MINUTE_MS, MINUTE_MS)).toEqual([true]);
    expect(keepsChangingAfter(HOUR_MS, 2 * MINUTE_MS, MINUTE_MS)).toEqual([]);
    expect(keepsChangingAfter(HOUR_MS + 1, 2 * MINUTE_MS, MINUTE_MS)).toEqual([true]);
  });

  it('of one kind does not use up another', () => {
    const shown = [1, 2, 3].map((ago) => ({ type: 'blocked', hosts: ['a'], at: NOW - ago }) as const);
    expect(due(known('tor', 'a'), known('not-tor'), ALL, shown)).toEqual([['left-tor'], ['free', 'a']]);
  });
});

/** A series of checks, each added to the history as in the background. @returns every notice, in order */
function watch(reports: readonly { readonly at: number; readonly report: Report }[]): readonly Notice[] {
  let history = EMPTY;
  return reports.flatMap(({ at, report: one }) => {
    const before = lastKnown(history);
    const after = knownAfter(before, one);
    const notices = dueNotices(before, after, history.notices, ALL, at).map(({ notice }) => notice);
    history = remember(history, at, 90, { known: after, notices });
    return notices;
  });
}

const every = (minutes: number, types: readonly VerdictType[]) =>
  types.map((type, index) => ({ at: NOW + index * minutes * MINUTE_MS, report: report(type) }));

describe('a watch', () => {
  it.each<[readonly VerdictType[], number]>([
    [['tor', 'tor', 'tor'], 0],
    [['tor', 'not-tor', 'not-tor', 'not-tor'], 1],
    [['tor', 'unknown', 'not-tor'], 1],
    [['tor', 'unknown', 'unknown', 'mixed', 'unknown', 'mixed'], 1],
    [['tor', 'not-tor', 'unknown', 'not-tor'], 1],
    [['tor', 'unknown', 'tor'], 0],
    [['unknown', 'not-tor'], 0],
    [['tor', 'mixed', 'not-tor'], 2],
    [['tor', 'not-tor', 'tor', 'not-tor'], 2],
  ])('%j: %s notices', (types, count) => {
    expect(watch(every(10, types)).length).toBe(count);
  });

  it('of a network that flaps, 10 changes in an hour, brings at most 3 of a kind', () => {
    const flap = Array.from({ length: 10 }, (_, index) => ({
      at: NOW + index * 6 * MINUTE_MS,
      report:
        index % 2 === 0
          ? report('tor', { observations: [] })
          : report('not-tor', { blockages: index % 4 === 1 ? [stopped(CHECK_HOST, 'network')] : [] }),
    }));
    expect(watch(flap).filter(({ type }) => type === 'left-tor').length).toBe(3);
  });

  it('tells of a block once, and of its end once, whatever discreet checks see between', () => {
    const asked = { observations: [row(CHECK_HOST, { type: 'works' })] };
    const blocked = { blockages: [stopped(CHECK_HOST, 'network')] };
    const story = [asked, blocked, {}, blocked, {}, {}, asked, {}, asked];
    const reports = story.map((more, index) => ({
      at: NOW + index * 15 * MINUTE_MS,
      report: report('not-tor', more),
    }));
    expect(watch(reports).map(({ type, hosts }) => [type, ...hosts])).toEqual([
      ['blocked', CHECK_HOST],
      ['free', CHECK_HOST],
    ]);
  });

  const anyHost = fc.constantFrom('a', 'b');
  const anyReport = fc
    .record({
      type: fc.constantFrom<VerdictType>('tor', 'not-tor', 'mixed', 'unknown'),
      blocked: fc.uniqueArray(anyHost),
      asked: fc.uniqueArray(anyHost),
    })
    .map(({ type, blocked, asked }) =>
      report(type, {
        blockages: blocked.map((host) => stopped(host, 'network')),
        observations: asked.map((host) => row(host, { type: 'works' })),
      }),
    );
  const anyWatch = fc
    .array(fc.record({ report: anyReport, passed: fc.integer({ min: 1, max: 20 * MINUTE_MS }) }), {
      maxLength: 120,
      size: 'max',
    })
    .map((steps) => {
      let at = NOW;
      return steps.map((step) => {
        at += step.passed;
        return { at, report: step.report };
      });
    });

  it('never brings more than 3 of a kind in any 60 minutes', () => {
    fc.assert(
      fc.property(anyWatch, (reports) => {
        const notices = watch(reports);
        for (const type of NOTICES) {
          const times = notices.filter((notice) => notice.type === type).map(({ at }) => at);
          for (const from of times) {
            expect(times.filter((at) => at >= from && at <= from + HOUR_MS).length).toBeLessThanOrEqual(3);
          }
        }
      }),
    );
  });

  it('never tells the same twice: a repeated check brings nothing', () => {
    fc.assert(
      fc.property(anyWatch, (reports) => {
        const twice = reports.flatMap((one) => [one, { ...one, at: one.at }]);
        expect(watch(twice)).toEqual(watch(reports));
      }),
    );
  });

  it('lets no unknown hide or make a notice', () => {
    fc.assert(
      fc.property(anyWatch, (reports) => {
        const silent = reports.map(({ at }) => ({ at: at - 1, report: report('unknown') }));
        const between = reports.flatMap((one, index) => [...silent.slice(index, index + 1), one]);
        expect(watch(between)).toEqual(watch(reports));
      }),
    );
  });
});
