import type { Report, Scope } from '../model/report.ts';
import { carryOut } from './carry-out.ts';
import { newCheck, type Rule, type RunningCheck } from './check.ts';
import { giveUp, nothingToAwait } from './patience.ts';
import type { Ports, Signal } from './ports.ts';
import { progressOf } from './progress.ts';
import { reportOf } from './report.ts';
import { keepWaits } from './retry-after.ts';
import { LAST_RULES, RULES } from './rules/list.ts';
import { newSaver, type Saver } from './saver.ts';
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
  const saver = newSaver(() => save(check));
  putFirstRows(check);
  await settle(check, RULES, saver);
  putLastRows(check);
  await settle(check, LAST_RULES, saver);
  signal.throwIfAborted();
  await Promise.all([saver.end(), keepWaits(check)]);
  signal.throwIfAborted();
  const { startedAt, rows } = check;
  const finished = reportOf({ startedAt, finishedAt: ports.now(), scope }, rows.all());
  await ports.save(finished);
  return finished;
}

/** Carries out what the rules find due, until nothing is due, and nothing under way that matters. No step waits for a save. */
async function settle(check: RunningCheck, rules: readonly Rule[], saver: Saver): Promise<void> {
  const { signal, begun, done } = check;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const underWay = new Map<string, Promise<void>>();
  const ended: string[] = [];
  for (;;) {
    signal.throwIfAborted();
    for (const step of rules.flatMap((rule) => rule(check))) {
      const key = keyOf(step);
      if (begun.has(key)) continue;
      begun.set(key, step);
      underWay.set(
        key,
        carryOut(check, step).then(() => void ended.push(key)),
      );
    }
    if (underWay.size === 0) return;
    saver.saveSoon();
    const isOver = nothingToAwait(check).then(() => true);
    if ((await Promise.race([aborted, saver.failed, isOver, ...underWay.values()])) === true) {
      giveUp(check);
      return;
    }
    for (const key of ended.splice(0)) {
      underWay.delete(key);
      done.add(key);
    }
  }
}

async function save(check: RunningCheck): Promise<void> {
  const { startedAt, scope, rows, ports, signal } = check;
  signal.throwIfAborted();
  await ports.save(reportOf({ startedAt, scope, progress: progressOf(check) }, rows.all()));
}
