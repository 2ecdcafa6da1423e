import { describe, expect, it } from 'vitest';
import { askOnce } from '../../../utils/check/ask.ts';
import { newCheck } from '../../../utils/check/check.ts';
import type { KeptExits, Wait } from '../../../utils/check/ports.ts';
import type { Address } from '../../../utils/model/address.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import { HOUR_MS } from '../../../utils/model/time.ts';
import { wholeList } from '../../scenes/answer.ts';
import { endpoint, noAnswer, rowOf } from './rules/fixture.ts';
import { answered, NEVER, SILENCE, simulate } from './simulate.ts';

interface Situation {
  readonly before?: Observation;
  readonly about?: Address;
  /** ms since the check began */
  readonly late?: number;
  readonly waits?: ReadonlyMap<string, Wait>;
  readonly rows?: readonly Observation[];
}

/** Asks one endpoint, at a time after the start of a check. */
async function askWith(
  id: string,
  answer: Answer,
  { before, late = 0, waits = new Map(), rows = [] }: Situation = {},
) {
  const deadlines: number[] = [];
  const kept: KeptExits[] = [];
  let now = 0;
  const { ports } = simulate(() => 0, {
    now: () => now,
    waits: async () => waits,
    keepExits: async (exits) => void kept.push(exits),
    ask: async (_endpoint, _about, { deadline }) => {
      deadlines.push(deadline);
      now += 7;
      return answer;
    },
  });
  const check = await newCheck('full', ports, NEVER);
  for (const row of rows) check.rows.put(row.endpoint, 'no-address', row);
  now = late;
  await askOnce(check, { endpoint: endpoint(id), ...(before ? { before } : {}) });
  const [row] = check.rows.of(id);
  return { deadlines, kept, row, failures: check.failures };
}

const FAILURE: Answer = SILENCE;
const failed = rowOf('tor-check', noAnswer());

describe('a request', () => {
  it.each([
    ['the first', 'tor-check', {}, 12_000],
    ['a second look', 'name-google@check.torproject.org', {}, 5_000],
    ["a second operator's", 'onion-brave', {}, 5_000],
    ['asking again', 'tor-check', { before: failed }, 5_000],
    ['one that comes late in the check', 'tor-check', { late: 20_000 }, 4_000],
    ['one in the last millisecond', 'tor-check', { late: 23_999 }, 1],
  ])('may take so long: %s', async (_, id, situation, deadline) => {
    expect((await askWith(id, SILENCE, situation)).deadlines).toEqual([deadline]);
  });

  it('is not sent when the time of the check is used up, and its row says so', async () => {
    const { deadlines, row } = await askWith('tor-check', SILENCE, { late: 24_000 });
    expect(deadlines).toEqual([]);
    expect(row?.finding).toEqual({ type: 'not-asked', why: 'interrupted' });
  });

  it('is not sent to a host that asked for a pause, and its row says until when', async () => {
    const waits = new Map([['check.torproject.org', { until: HOUR_MS, addresses: [] }]]);
    const { deadlines, row } = await askWith('tor-check', SILENCE, { late: 5, waits });
    expect(deadlines).toEqual([]);
    expect(row).toMatchObject({ at: 5, hints: { retryAt: HOUR_MS }, finding: { why: 'asked-to-wait' } });
  });

  it('is sent when the pause has just ended', async () => {
    const waits = new Map([['check.torproject.org', { until: 9, addresses: [] }]]);
    expect((await askWith('tor-check', SILENCE, { late: 8, waits })).deadlines).toEqual([]);
    expect((await askWith('tor-check', SILENCE, { late: 9, waits })).deadlines).toEqual([12_000]);
  });
});

describe('asking again', () => {
  it('leaves the first failure where the second attempt fails as well', async () => {
    const { row } = await askWith('tor-check', FAILURE, { before: failed });
    expect(row).toEqual(failed);
  });

  it('replaces it by an answer, even one that nobody can read', async () => {
    const { row } = await askWith('tor-check', answered(503, ''), { before: failed });
    expect(row).toMatchObject({ elapsed: 7, finding: { type: 'unreadable', status: 503 } });
  });

  it('leaves it where there is no time, or the host wants a pause', async () => {
    const waits = new Map([['check.torproject.org', { until: HOUR_MS, addresses: [] }]]);
    for (const situation of [{ late: 24_000 }, { waits }]) {
      const { row, deadlines } = await askWith('tor-check', FAILURE, {
        before: failed,
        rows: [failed],
        ...situation,
      });
      expect(row).toEqual(failed);
      expect(deadlines).toEqual([]);
    }
  });
});

describe('a failure', () => {
  it('is noted', async () => {
    const { failures } = await askWith('tor-check', FAILURE);
    expect(failures).toMatchObject([
      { endpoint: { id: 'tor-check' }, row: { finding: { type: 'no-answer' } } },
    ]);
  });

  it('is no answer at all: one that nobody can read is not noted', async () => {
    expect((await askWith('tor-check', answered(503, ''))).failures).toEqual([]);
  });
});

describe('an answer', () => {
  const PAGE = '<html><form><input type="password"></form></html>';
  it('that nobody can read shows what kind of page it is', async () => {
    expect((await askWith('tor-check', answered(200, PAGE))).row?.hints?.page).toBe('login');
    expect((await askWith('tor-check', answered(200, 'x'))).row).not.toHaveProperty('hints');
  });

  it('that is good shows none, though it is a page itself', async () => {
    const url = endpoint('control-https').request().url;
    const { row } = await askWith('control-https', answered(204, '', url));
    expect(row?.finding).toEqual({ type: 'works' });
    expect(row?.hints?.page).toBeUndefined();
  });

  it.each([
    ['whole', wholeList([]), 1],
    ['a fragment', wholeList([]).slice(0, 399), 0],
  ])('that is an exit list is kept where it is %s', async (_, list, count) => {
    const answer = answered(200, `${list.join('\n')}\n`, endpoint('exit-list').request().url);
    expect((await askWith('exit-list', answer)).kept).toHaveLength(count);
  });
});
