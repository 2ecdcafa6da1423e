import { ensureInstalled, type Wanted } from '../browsers/install.ts';
import { canEnter } from './namespace.ts';

/**
 * Why something that needs these, and a network of its own, cannot run here: a sentence to be said aloud; nothing where
 * it can. As root on a Debian-like system it installs what is missing: so not from several processes at once.
 */
export function whyNot(wanted: readonly Wanted[]): string | undefined {
  const installed = ensureInstalled(['network', ...wanted]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  return entry.ok ? undefined : entry.why;
}
