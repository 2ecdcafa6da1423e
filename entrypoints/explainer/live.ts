import { command } from '../../utils/browser/commands.ts';
import { hasRenewedDirectory, loadDirectory } from '../../utils/browser/directory.ts';
import { loadStored, type Stored } from '../../utils/browser/storage.ts';
import type { Settings } from '../../utils/model/settings.ts';
import { type Counts, countsOf } from '../../utils/relays/counts.ts';

/** What is stored about the person; `undefined` where storage fails: then nothing is known of them. */
export async function readStored(): Promise<Stored | undefined> {
  return loadStored().catch(() => undefined);
}

/** The counts of the renewed directory; `undefined` where the shipped one is in use, whose counts ship with it. */
export async function renewedCounts(): Promise<Counts | undefined> {
  if (!(await hasRenewedDirectory())) return undefined;
  const loaded = await loadDirectory();
  return loaded?.source === 'renewed' ? countsOf(loaded.directory) : undefined;
}

/** Stores what the person changed about themselves. */
export function saveSettings(changes: Partial<Settings>): void {
  if (Object.keys(changes).length === 0) return;
  void command('change', changes).catch((error: unknown) =>
    console.warn('The situation is not stored:', error),
  );
}
