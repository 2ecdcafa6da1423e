import { renewDirectory } from '../check/renew-directory.ts';
import { loadDirectory, saveDirectory } from './directory.ts';
import { outside } from './outside.ts';

/** Renews the relay directory from Onionoo. Only to be called where the person allowed it. */
export async function renew(): Promise<void> {
  const old = await loadDirectory();
  if (old !== undefined) await renewDirectory(outside, old.directory, saveDirectory);
}
