import { storage } from 'wxt/utils/storage';
import { renewDirectory } from '../check/renew-directory.ts';
import type { Settings } from '../model/settings.ts';
import { loadDirectory, saveDirectory } from './directory.ts';
import { outside } from './outside.ts';

const ASKED = 'local:renewalAskedAt';
const DAY = 24 * 60 * 60 * 1000;

/** Renews the relay directory from Onionoo where the person allowed that, and at most once a day, whatever comes of it. */
export async function renewIfDue({ mode, renewDirectory: allowed }: Settings): Promise<void> {
  if (mode === 'ask' || !allowed) return;
  const asked = await storage.getItem<unknown>(ASKED);
  const age = typeof asked === 'number' ? Date.now() - asked : DAY;
  if (age >= 0 && age < DAY) return;
  await storage.setItem(ASKED, Date.now());
  const old = await loadDirectory();
  if (old === undefined) return;
  await renewDirectory(outside, old.directory, async (bytes) => {
    // Forgotten meanwhile: then nothing is kept.
    if ((await storage.getItem<unknown>(ASKED)) !== null) await saveDirectory(bytes);
  });
}
