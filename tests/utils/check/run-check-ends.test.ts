import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../utils/check/run-check.ts';
import type { Endpoint } from '../../../utils/endpoints/endpoint.ts';
import { exitList } from '../../../utils/endpoints/exit-list.ts';
import { wholeList } from '../../scenes/answer.ts';
import { answered, microtasks, NEVER, simulate } from './simulate.ts';

const EXIT_LIST = answered(200, `${wholeList([]).join('\n')}\n`, exitList.pattern);
const BUSY = answered(503, '', '', { retryAt: 86_400_000 });
const answer = ({ id }: Endpoint) => (id === 'exit-list' ? EXIT_LIST : BUSY);

describe('a check whose ports throw', () => {
  it.each(['ask', 'save', 'waits', 'directory', 'keepWait', 'keepExits'] as const)(
    'rejects with what %s threw, and saves nothing after that',
    async (port) => {
      const { ports, run, saved } = simulate(() => 10, {
        ask: async (endpoint) => answer(endpoint),
        [port]: async () => {
          throw new Error('a bug');
        },
      });
      await expect(run(runCheck('full', ports, NEVER))).rejects.toThrow('a bug');
      const { length } = saved;
      await microtasks();
      expect(saved).toHaveLength(length);
      expect(saved.every(({ finishedAt }) => finishedAt === undefined)).toBe(true);
    },
  );

  it('rejects with what the resolver threw', async () => {
    const { ports, run } = simulate(() => 10, {
      resolve: async () => {
        throw new Error('a bug');
      },
    });
    await expect(run(runCheck('full', ports, NEVER))).rejects.toThrow('a bug');
  });
});

describe('an aborted check', () => {
  it('rejects at once with the reason', async () => {
    const controller = new AbortController();
    const { ports, asked, saved } = simulate(() => 60_000);
    const check = runCheck('full', ports, controller.signal);
    await microtasks();
    expect(asked.length).toBeGreaterThan(0);
    const before = [asked.length, saved.length];
    controller.abort(new Error('left'));
    await expect(check).rejects.toThrow('left');
    expect([asked.length, saved.length]).toEqual(before);
  });

  it('asks nothing at all if it was aborted before', async () => {
    const { ports, asked, saved } = simulate(() => 10);
    await expect(runCheck('full', ports, AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect([asked, saved]).toEqual([[], []]);
  });

  it('keeps nothing of the answers that come in afterwards', async () => {
    const controller = new AbortController();
    const kept: string[] = [];
    const answers: (() => void)[] = [];
    const { ports, saved } = simulate(() => 10, {
      ask: (endpoint) => new Promise((resolve) => answers.push(() => resolve(answer(endpoint)))),
      keepExits: async () => void kept.push('exits'),
      keepWait: async (host) => void kept.push(host),
    });
    const check = runCheck('full', ports, controller.signal);
    await microtasks();
    controller.abort(new Error('left'));
    await expect(check).rejects.toThrow('left');
    const { length } = saved;
    for (const answer of answers) answer();
    await microtasks();
    expect(answers.length).toBeGreaterThan(5);
    expect(kept).toEqual([]);
    expect(saved).toHaveLength(length);
  });

  it('is over without trouble if the signal aborts after its end', async () => {
    const controller = new AbortController();
    const { ports, run } = simulate(() => 10);
    const report = await run(runCheck('discreet', ports, controller.signal));
    controller.abort(new Error('left'));
    await Promise.resolve();
    expect(report.finishedAt).toBeDefined();
  });
});
