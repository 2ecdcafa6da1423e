import { countsOf } from '../relays/counts.ts';
import { hasRenewedDirectory, loadDirectory } from './directory.ts';
import { ownValue } from './read-again.ts';
import { COUNTS, saveCounts } from './renewed-counts.ts';

/** Counts the directory in use, for the pages. */
export async function countDirectory(): Promise<void> {
  const inUse = await loadDirectory();
  await saveCounts(inUse?.source === 'renewed' ? countsOf(inUse.directory) : undefined);
}

/** Counts a renewed directory that this version has not counted. */
export async function countIfUncounted(): Promise<void> {
  if ((await ownValue(COUNTS)) === undefined && (await hasRenewedDirectory())) await countDirectory();
}
