import { browser } from 'wxt/browser';
import { faulty } from '../check/aborted-check.ts';
import { oneAtATime } from '../check/one-at-a-time.ts';
import type { Outside } from '../check/outside.ts';
import { runCheck } from '../check/run-check.ts';
import { SCOPES, type Scope } from '../model/report.ts';
import { showOnButton } from './button.ts';
import { rememberCheck } from './history.ts';
import { outside } from './outside.ts';
import { loadStored, saveReport } from './stored.ts';

/** Wakes the background again if the browser ends it in the middle of a check of this scope. */
const ALARM = 'resume:';
/** ms after which a check that was cut off is not made up for: the person may be elsewhere by then. */
const TOO_LATE = 2 * 60 * 1000;

/** Raised to leave every running check behind: it then neither asks nor writes any more. */
let generation = 0;

/** The world for one check, until that check is left behind. */
function outsideFor(mine: number): Outside {
  const isLeft = () => mine !== generation;
  return {
    ...outside,
    ask: async (request, limits) =>
      isLeft()
        ? {
            type: 'failed',
            failure: 'refused_by_browser',
            step: 'browser',
            verbatim: 'forgotten',
            route: 'unknown',
            signs: {},
          }
        : outside.ask(request, limits),
    save: async (report) => (isLeft() ? undefined : outside.save(report)),
    keepWait: async (host, until) => (isLeft() ? undefined : outside.keepWait(host, until)),
    keepExits: async (kept) => (isLeft() ? undefined : outside.keepExits(kept)),
  };
}

/** Checks now; asking again while one runs joins it. A bug of ours ends here, as `unknown: fault`. */
export const check = oneAtATime(async (scope) => {
  const mine = generation;
  const startedAt = Date.now();
  const report = await runCheck(scope, outsideFor(mine)).catch(async (error: unknown) => {
    const fault = faulty({ startedAt, scope }, Date.now(), error);
    if (mine !== generation) return fault;
    generation += 1; // what is still under way must not write over it
    await saveReport(fault);
    return fault;
  });
  await browser.alarms.clear(ALARM + scope);
  await showLast().catch((error: unknown) => console.warn('The button does not show it:', error));
  const isLeft = () => mine !== generation;
  await rememberCheck(report, isLeft).catch((error: unknown) => console.warn('No change is kept:', error));
  return report;
});

/** A check that somebody asked for, with one more try if the browser ends the background under it. */
export async function checkSurely(scope: Scope): Promise<void> {
  await browser.alarms.create(ALARM + scope, { delayInMinutes: 0.75 });
  await check(scope);
}

/** The one more try: only for a check that was cut off just now, and without another alarm. */
export async function resume(alarm: string): Promise<void> {
  const scope = SCOPES.find((one) => alarm === ALARM + one);
  if (scope === undefined) return;
  const { running, settings } = await loadStored();
  if (running === undefined || settings.mode === 'ask') return;
  if (Math.abs(Date.now() - running.startedAt) < TOO_LATE) await check(scope);
}

/** Leaves running checks behind, and makes up for none. */
export async function leaveChecks(): Promise<void> {
  generation += 1;
  await Promise.all(SCOPES.map((scope) => browser.alarms.clear(ALARM + scope)));
}

/** The button shows the last finished check. */
export async function showLast(): Promise<void> {
  const { report } = await loadStored();
  await showOnButton(report);
}
