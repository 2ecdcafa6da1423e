import type { Report, Scope } from '../model/report.ts';
import { carryOut } from './carry-out.ts';
import { newCheck, type Rule, type RunningCheck } from './check.ts';
import type { Ports, Signal } from './ports.ts';
import { reportOf } from './report.ts';
import { keepWaits } from './retry-after.ts';
import { LAST_RULES, RULES } from './rules/list.ts';
import { keyOf } from './step.ts';
import { putFirstRows, putLastRows } from './unasked-rows.ts';

/**
 * Runs a check: the rules say what is due, the loop carries it out side by side and asks the rules again whenever a
 * step is done. What is asked when, and why: see `rules/list`.
 *
 * Rejects with what a port threw, or with the reason of `signal` as soon as that aborts. After either, it sends no further
 * request and saves no further report; after an abort it keeps nothing of the answers that are still to come either.
 */
export async function runCheck(scope: Scope, ports: Ports, signal: Signal): Promise<Report> {
  signal.throwIfAborted();
  const check = await newCheck(scope, ports, signal);
  putFirstRows(check);
  await settle(check, RULES);
  putLastRows(check);
  await settle(check, LAST_RULES);
  signal.throwIfAborted();
  await keepWaits(check);
  signal.throwIfAborted();
  const { startedAt, rows } = check;
  const finished = reportOf({ startedAt, finishedAt: ports.now(), scope }, rows.all());
  await ports.save(finished);
  return finished;
}

/** Carries out what the rules find due, until nothing is due or under way. */
async function settle(check: RunningCheck, rules: readonly Rule[]): Promise<void> {
  const { signal, begun, done } = check;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const underWay = new Map<string, Promise<void>>();
  const ended: string[] = [];
  for (;;) {
    signal.throwIfAborted();
    for (const step of rules.flatMap((rule) => rule(check))) {
      const key = keyOf(step);
      if (begun.has(key)) continue;
      begun.add(key);
      underWay.set(
        key,
        carryOut(check, step).then(() => void ended.push(key)),
      );
    }
    if (underWay.size === 0) return;
    await Promise.race([aborted, Promise.all([save(check), Promise.race(underWay.values())])]);
    for (const key of ended.splice(0)) {
      underWay.delete(key);
      done.add(key);
    }
  }
}

async function save({ startedAt, scope, rows, ports }: RunningCheck): Promise<void> {
  await ports.save(reportOf({ startedAt, scope }, rows.all()));
}
