import { faulty } from '../check/aborted-check.ts';
import type { Ports } from '../check/ports.ts';
import { runCheck } from '../check/run-check.ts';
import { askedFor } from '../endpoints/for-settings.ts';
import { ALL_ENDPOINTS } from '../endpoints/list.ts';
import { requestPatterns } from '../endpoints/permissions.ts';
import type { Report, Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { ports } from './ports.ts';
import { watchRequests } from './watch-requests.ts';

let isRunning = false;
let isWatching = false;

/**
 * A check whose requests this page sends itself, from the private window that it is in. Nothing of it is stored:
 * `show` gets the growing report. A call while a check runs does nothing.
 */
export async function checkFromHere(
  scope: Scope,
  settings: Settings,
  show: (report: Report) => void,
): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  if (!isWatching) watchRequests(requestPatterns(ALL_ENDPOINTS));
  isWatching = true;
  const startedAt = Date.now();
  const save = async (report: Report) => show({ ...report, askedFrom: 'private' });
  try {
    await runCheck(scope, portsFor(settings, save), new AbortController().signal);
  } catch (error) {
    await save(faulty({ startedAt, scope }, Date.now(), error));
  } finally {
    isRunning = false;
  }
}

/** Pauses, exit lists and reports would be traces of the private window on the disk. */
function portsFor(settings: Settings, save: Ports['save']): Ports {
  return {
    ...ports,
    ...askedFor(settings),
    isWholeDeviceTold: settings.wholeDevice,
    waits: async () => new Map(),
    keepWait: async () => {},
    keepExits: async () => {},
    save,
  };
}
