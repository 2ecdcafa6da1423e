import { type Renewal, renewDirectory } from '../check/renew-directory.ts';
import { FAILURES } from '../model/failure.ts';
import type { LastRenewal } from '../model/renewal.ts';
import type { Settings } from '../model/settings.ts';
import { DAY_MS } from '../model/time.ts';
import { parseLastRenewal } from '../parse/stored.ts';
import { read, watch, write } from './areas.ts';
import { ask } from './ask.ts';
import { countDirectory } from './count-directory.ts';
import { loadDirectory, saveDirectory } from './directory.ts';

const ASKED_AT_KEY = 'local:renewalAskedAt';
const OUTCOME_KEY = 'local:renewal';

/** Renews the relay directory from Onionoo where the person allowed it: at most once a day, also after a failure. */
export async function renewIfDue({ mode, renewDirectory: allowed }: Settings): Promise<void> {
  if (mode === 'ask' || !allowed) return;
  const asked = await read(ASKED_AT_KEY);
  const age = typeof asked === 'number' ? Date.now() - asked : DAY_MS;
  if (age >= 0 && age < DAY_MS) return;
  await renewNow();
}

let underWay: Promise<void> | undefined;

/** Renews it because the person asks for it, once at a time, and stores what came of it. */
export function renewNow(): Promise<void> {
  underWay ??= renew().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function renew(): Promise<void> {
  const at = Date.now();
  await write(ASKED_AT_KEY, at);
  const old = await loadDirectory();
  // Where the person deleted everything meanwhile, nothing is saved.
  const isWanted = async () => (await read(ASKED_AT_KEY)) !== undefined;
  const renewal = await renewDirectory({ ask, now: Date.now }, old?.directory, async (bytes) => {
    if (!(await isWanted())) return;
    await saveDirectory(bytes);
    await countDirectory();
  });
  const last: LastRenewal = { at, outcome: outcomeOf(renewal) };
  if (await isWanted()) await write(OUTCOME_KEY, last);
}

function outcomeOf(renewal: Renewal): LastRenewal['outcome'] {
  if (renewal.type === 'renewed') return 'renewed';
  const { why } = renewal;
  if (why === 'not-newer') return 'not-newer';
  return FAILURES.some((failure) => failure === why) ? 'not-reached' : 'not-usable';
}

/** What came of the last renewal; `undefined` where there was none. */
export async function loadLastRenewal(): Promise<LastRenewal | undefined> {
  return parseLastRenewal(await read(OUTCOME_KEY));
}

export function watchLastRenewal(changed: () => void): void {
  watch(OUTCOME_KEY, changed);
}
