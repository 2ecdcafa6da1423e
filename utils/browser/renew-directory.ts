import { storage } from 'wxt/utils/storage';
import { renewDirectory } from '../check/renew-directory.ts';
import type { Settings } from '../model/settings.ts';
import { DAY_MS } from '../model/time.ts';
import { ask } from './ask.ts';
import { loadDirectory, saveDirectory } from './directory.ts';

const ASKED_AT_KEY = 'local:renewalAskedAt';

/** Renews the relay directory from Onionoo where the person allowed it: at most once a day, also after a failure. */
export async function renewIfDue({ mode, renewDirectory: allowed }: Settings): Promise<void> {
  if (mode === 'ask' || !allowed) return;
  const asked = await storage.getItem<unknown>(ASKED_AT_KEY);
  const age = typeof asked === 'number' ? Date.now() - asked : DAY_MS;
  if (age >= 0 && age < DAY_MS) return;
  await storage.setItem(ASKED_AT_KEY, Date.now());
  const old = await loadDirectory();
  if (old === undefined) return;
  await renewDirectory({ ask, now: Date.now }, old.directory, async (bytes) => {
    // Where the person deleted everything meanwhile, nothing is saved.
    if ((await storage.getItem<unknown>(ASKED_AT_KEY)) !== null) await saveDirectory(bytes);
  });
}
