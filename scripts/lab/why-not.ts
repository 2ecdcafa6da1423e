import { ensureInstalled } from '../browsers/install.ts';
import { canEnter } from '../world/namespace.ts';
import type { Unit } from './units.ts';

/**
 * Why these units cannot run here, in a sentence to be said aloud; nothing where they can. As root on a Debian-like
 * system it installs what is missing: so not from several processes at once.
 */
export function whyNot(units: readonly Unit[]): string | undefined {
  const browsers = new Set(units.flatMap(({ browser }) => browser ?? []));
  const installed = ensureInstalled(['network', 'lab', ...browsers]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  return entry.ok ? undefined : entry.why;
}
