import { browser } from 'wxt/browser';
import { faulty } from '../check/aborted-check.ts';
import { oneAtATime } from '../check/one-at-a-time.ts';
import type { Ports } from '../check/ports.ts';
import { runCheck } from '../check/run-check.ts';
import { askedFor } from '../endpoints/for-settings.ts';
import { type Report, SCOPES, type Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { MINUTE_MS } from '../model/time.ts';
import { rememberCheck } from './history.ts';
import { ports } from './ports.ts';
import { loadSettings, loadStored, saveFullByHand, saveReport } from './storage.ts';
import { showOnButton } from './toolbar-button.ts';

/** Wakes the background again if the browser ends it in the middle of a check of this scope. */
const RETRY_ALARM = 'resume:';
/** After this time an interrupted check is not repeated: the person may be on another network by then. */
const RETRY_LIMIT_MS = 2 * MINUTE_MS;

/** Of the checks that are running. */
const controllers = new Set<AbortController>();

/** Whether a check runs here. One that is stored as running and runs nowhere was ended by the browser. */
export function isChecking(): boolean {
  return controllers.size > 0;
}

/** Who asked for a check: a person, or the extension itself in watch mode. */
type Asker = 'person' | 'watch';

/** Checks now; a call while a check runs joins it. A bug of ours ends here, as `unknown: fault`. */
const checkAs = oneAtATime(async (scope: Scope, asker: Asker): Promise<void> => {
  const controller = new AbortController();
  controllers.add(controller);
  const report = await runOrFault(scope, asker, controller);
  controllers.delete(controller);
  if (report === undefined) return;
  const { signal } = controller;
  await browser.alarms.clear(RETRY_ALARM + scope);
  await showLast().catch((error: unknown) => console.warn('The button does not show the report:', error));
  await rememberCheck(report, () => signal.aborted).catch((error: unknown) =>
    console.warn('The history is not updated:', error),
  );
});

/** Checks on the extension's own initiative: in watch mode. */
export function check(scope: Scope): Promise<void> {
  return checkAs(scope, 'watch');
}

/** The finished report, also where a bug of ours ended the check; `undefined` where it was aborted. */
async function runOrFault(
  scope: Scope,
  asker: Asker,
  controller: AbortController,
): Promise<Report | undefined> {
  const startedAt = Date.now();
  try {
    const settings = await loadSettings();
    controller.signal.throwIfAborted();
    const used = asker === 'person' ? portsForPerson(settings) : ports;
    const chosen = { ...askedFor(settings), isWholeDeviceTold: settings.wholeDevice };
    return await runCheck(scope, { ...used, ...chosen }, controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    controller.abort(); // ends the requests that are still under way
    const fault = faulty({ startedAt, scope }, Date.now(), error);
    await saveReport(fault);
    return fault;
  }
}

/**
 * A person may ask a service again that wanted a pause. A full check is theirs where its own button asked for it: where the
 * settings make every check a full one, the button does not say what it asks.
 */
function portsForPerson({ fullCheck }: Settings): Ports {
  let isNoted = fullCheck;
  const save = async (report: Report) => {
    const isNew = !isNoted && report.scope === 'full';
    isNoted = true;
    await Promise.all([ports.save(report), isNew && saveFullByHand(report.startedAt)]);
  };
  return { ...ports, waits: async () => new Map(), save };
}

/** A check that a person asked for: repeated once if the browser ends the background during it. */
export async function checkWithRetry(scope: Scope): Promise<void> {
  await Promise.all([
    browser.alarms.create(RETRY_ALARM + scope, { delayInMinutes: 0.75 }),
    checkAs(scope, 'person'),
  ]);
}

/** Repeats a check that was interrupted just now, without setting another alarm. */
export async function retryAborted(alarm: string): Promise<void> {
  const scope = SCOPES.find((one) => alarm === RETRY_ALARM + one);
  if (scope === undefined) return;
  const { running, settings } = await loadStored();
  if (running === undefined || settings.mode === 'ask') return;
  if (Math.abs(Date.now() - running.startedAt) < RETRY_LIMIT_MS) await checkAs(scope, 'person');
}

/** Aborts the running checks and their retries: they ask and save nothing more. */
export async function abortChecks(): Promise<void> {
  for (const controller of controllers) controller.abort();
  await Promise.all(SCOPES.map((scope) => browser.alarms.clear(RETRY_ALARM + scope)));
}

/** The button shows the last finished check. */
export async function showLast(): Promise<void> {
  const { report } = await loadStored();
  await showOnButton(report);
}
