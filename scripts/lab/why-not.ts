import { ensureInstalled } from '../browsers/install.ts';
import { canEnter } from '../world/namespace.ts';
import type { Unit } from './units.ts';

/**
 * Why these units cannot run here, in a sentence to be said aloud; nothing where they can. As root on a Debian-like
 * system it installs what is missing: so not from several processes at once.
 */
export function whyNot(units: readonly Unit[]): string | undefined {
  const all = new Set(units.flatMap(({ browsers }) => browsers));
  const installed = ensureInstalled(['network', 'lab', ...all]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  return entry.ok ? undefined : entry.why;
}
