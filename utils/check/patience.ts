import { failedRows } from '../judge/blockage/failed-rows.ts';
import { rowOf, withoutAnswer } from '../judge/row.ts';
import { verdictOf } from '../judge/verdict/verdict.ts';
import type { Observation } from '../model/observation.ts';
import type { Check, RunningCheck } from './check.ts';
import { patienceWith } from './late.ts';
import { NO_ADDRESS } from './rows.ts';
import { type AskStep, keyOf, type Step } from './step.ts';

/**
 * Resolves once nobody who is still awaited can change what the report says, and all of them are late; it may never resolve.
 *
 * That is so of few: a plain test of the network, where every echo and witness has answered, the verdict is known, and another
 * such test got through. What the tests are for, to find out why another request failed and whose fault that is, is not
 * asked then; and the other test has shown which way they go. Every other answer may change verdict, certainty, caveats or
 * blockages, and where something failed each of them may: then the check waits until its own limits.
 * `tests/worlds/patience.test.ts` holds such reports against those of checks that wait for everybody.
 */
export async function nothingToAwait(check: RunningCheck): Promise<void> {
  const { ports, rows } = check;
  const all = underWay(check).every(isNetworkTest) ? rows.all() : [];
  if (!isSaid(all)) return new Promise(() => undefined);
  const asked = all.filter(({ finding }) => finding.type === 'waiting');
  const latest = Math.max(...asked.map(({ at }) => at));
  await ports.wait(Math.max(0, latest + patienceWith(all) - ports.now()));
}

function isSaid(rows: readonly Observation[]): boolean {
  const isTested = rows.some(({ witness, finding }) => witness === 'control' && finding.type === 'works');
  return isTested && failedRows(rows).length === 0 && verdictOf(rows).type !== 'unknown';
}

/** Ends the wait for those who are under way. An answer that comes all the same, before the report is finished, counts. */
export function giveUp(check: RunningCheck): void {
  for (const step of underWay(check)) {
    check.done.add(keyOf(step));
    if (!isNetworkTest(step)) continue;
    const { endpoint } = step;
    const row = rowOf(endpoint, { at: check.ports.now() }, withoutAnswer('not-awaited'));
    check.rows.put(endpoint.id, NO_ADDRESS, row);
  }
}

function underWay({ begun, done }: Check): readonly Step[] {
  return [...begun].flatMap(([key, step]) => (done.has(key) ? [] : [step]));
}

function isNetworkTest(step: Step): step is AskStep {
  return step.type === 'ask' && step.endpoint.witness === 'control';
}
