import { interrupted } from '../check/aborted-check.ts';
import { isChecking } from './checks.ts';
import { countIfUncounted } from './count-directory.ts';
import { judgeStored } from './judge-again.ts';
import { ownVersion } from './product.ts';
import { forgetRunning, loadStored, saveReport } from './storage.ts';

/**
 * Makes what is stored readable to the popup, which reads only what this very version wrote: what an older version wrote
 * is parsed, judged again and stored anew, and a check that the browser ended is marked as interrupted. A report that
 * cannot be read stays as it is, so that the popup says so.
 */
export async function mendStored(): Promise<void> {
  await judgeStored();
  await mendRunning();
  await countIfUncounted();
}

async function mendRunning(): Promise<void> {
  const { running } = await loadStored();
  if (isChecking()) return; // it is the check of this background, or was a moment ago
  if (running === undefined) return forgetRunning();
  const isWaiting = running.observations.some(({ finding }) => finding.type === 'waiting');
  if (!isWaiting && running.progress === undefined && running.writtenBy === ownVersion()) return;
  // It stays unfinished: it may be repeated.
  const { finishedAt: _, ...ended } = interrupted(running, running.startedAt);
  await saveReport(ended);
}
