import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, lastKnown } from '../../../utils/history/known.ts';
import { EMPTY, prune, remember } from '../../../utils/history/remember.ts';
import type { History, Known, Notice, Transition } from '../../../utils/model/history.ts';
import { HISTORY_DAYS } from '../../../utils/model/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/model/time.ts';
import { NOW } from './example.ts';

const TOR = { verdict: 'tor', blocked: [] } as const satisfies Known;
const DIRECT = { verdict: 'not-tor', blocked: [] } as const satisfies Known;
const at = (known: Known, ago: number): Transition => ({ ...known, at: NOW - ago });
const notice = (ago: number): Notice => ({ type: 'left-tor', hosts: [], at: NOW - ago });

describe('remembering', () => {
  it('adds what is news, and nothing else', () => {
    const first = remember(EMPTY, NOW, 90, { known: TOR, notices: [] });
    expect(first.transitions).toEqual([{ ...TOR, at: NOW }]);
    const same = remember(first, NOW + MINUTE_MS, 90, { known: TOR, notices: [] });
    expect(same).toEqual(first);
    const left = remember(same, NOW + HOUR_MS, 90, { known: DIRECT, notices: [notice(0)] });
    expect(left.transitions).toEqual([
      { ...TOR, at: NOW },
      { ...DIRECT, at: NOW + HOUR_MS },
    ]);
    expect(left.notices).toEqual([notice(0)]);
  });

  it('lets the same state become less certain, and adds nothing', () => {
    const first = remember(EMPTY, NOW, 90, { known: { ...TOR, certainty: 'certain' }, notices: [] });
    const next = remember(first, NOW + MINUTE_MS, 90, {
      known: { ...TOR, certainty: 'likely' },
      notices: [],
    });
    expect(next.transitions).toEqual([{ ...TOR, certainty: 'likely', at: NOW }]);
  });

  it('has nothing to add where nothing is known', () => {
    expect(remember(EMPTY, NOW, 90, { known: { blocked: [] }, notices: [] })).toEqual(EMPTY);
  });

  it('puts nothing before what was there, even if the clock was set back', () => {
    const ahead: History = { transitions: [at(TOR, -HOUR_MS)], notices: [notice(-HOUR_MS)] };
    const { transitions, notices } = remember(ahead, NOW, 90, { known: DIRECT, notices: [] });
    expect(transitions).toEqual([at(TOR, 0), at(DIRECT, 0)]);
    expect(notices).toEqual([notice(0)]);
  });
});

describe('what is kept', () => {
  const history: History = {
    transitions: [
      at(TOR, 91 * DAY_MS),
      at(DIRECT, 89 * DAY_MS),
      at(TOR, 29 * DAY_MS),
      at(DIRECT, 2 * HOUR_MS),
    ],
    notices: [notice(25 * HOUR_MS), notice(2 * HOUR_MS), notice(30 * MINUTE_MS)],
  };

  it.each([
    [90, 3, 2],
    [30, 2, 2],
    [0, 1, 1],
  ] as const)('for %s days: %s transitions, %s notices', (days, transitions, notices) => {
    const kept = prune(history, NOW, days);
    expect(kept.transitions).toEqual(history.transitions.slice(-transitions));
    expect(kept.notices).toEqual(history.notices.slice(-notices));
  });

  it('is the last state in any case, however old: it is what the next check is compared with', () => {
    const old: History = { transitions: [at(TOR, 400 * DAY_MS)], notices: [] };
    for (const days of HISTORY_DAYS) expect(prune(old, NOW, days)).toEqual(old);
  });

  const anyKnown = fc.oneof(
    fc.record({ blocked: fc.subarray(['a', 'b']) }),
    fc.record({
      verdict: fc.constantFrom('tor', 'not-tor', 'mixed'),
      blocked: fc.subarray(['a', 'b']),
    }),
  );
  const anyStep = fc.record({
    known: anyKnown,
    // Back as well: clocks are set.
    passed: fc.integer({ min: -DAY_MS, max: 4 * DAY_MS }),
    notices: fc.integer({ min: 0, max: 3 }),
  });

  it('is bounded, in order, without the same state twice in a row, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 1, maxLength: 900, size: 'max' }),
        fc.constantFrom(...HISTORY_DAYS),
        (steps, days) => {
          let now = NOW;
          let history = EMPTY;
          for (const { known, passed, notices } of steps) {
            now += passed;
            const shown = Array.from({ length: notices }, () => ({ ...notice(0), at: now }));
            history = remember(history, now, days, { known, notices: shown });
          }
          const { transitions, notices } = history;
          expect(transitions.length).toBeLessThanOrEqual(days === 0 ? 1 : 500);
          expect(notices.length).toBeLessThanOrEqual(50);
          for (const items of [transitions, notices]) {
            const times = items.map((item) => item.at);
            expect(times).toEqual(times.toSorted((one, other) => one - other));
            expect(times.at(-1) ?? now).toBeLessThanOrEqual(now);
          }
          transitions.slice(1).forEach((transition, index) => {
            expect(isSame(transition, transitions[index] ?? TOR)).toBe(false);
          });
          expect(isSame(lastKnown(history), steps.at(-1)?.known ?? TOR)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes when there is too much of it: the oldest first', () => {
    let history = EMPTY;
    for (let minute = 0; minute < 700; minute += 1) {
      const known = minute % 2 === 0 ? TOR : DIRECT;
      history = remember(history, NOW + minute * MINUTE_MS, 90, {
        known,
        notices: [{ ...notice(0), at: NOW + minute * MINUTE_MS }],
      });
    }
    expect(history.transitions.length).toBe(500);
    expect(history.notices.length).toBe(50);
    expect(history.transitions[0]?.at).toBe(NOW + 200 * MINUTE_MS);
    expect(history.transitions.at(-1)?.at).toBe(NOW + 699 * MINUTE_MS);
  });
});
