import { fileURLToPath } from 'node:url';
import { ensureInstalled, type Wanted } from '../browsers/install.ts';
import { askInside, canEnter } from './namespace.ts';

const PROBE = fileURLToPath(new URL('../lab/probe.ts', import.meta.url));

/** What the kernel or a tool lacks for the lab: matching of strings, tracking of connections, queues. Nothing: nothing. */
export function whyNoLab(): string | undefined {
  return askInside(PROBE) || undefined;
}

/** Asked once: a machine stays what it is. */
let lab: { readonly why: string | undefined } | undefined;

/**
 * Why something that needs these, and a network of its own, cannot run here: a sentence to be said aloud; nothing where
 * it can. As root on a Debian-like system it installs what is missing: so not from several processes at once.
 */
export function whyNot(wanted: readonly Wanted[]): string | undefined {
  const installed = ensureInstalled(['network', ...wanted]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  if (!entry.ok) return entry.why;
  if (!wanted.includes('lab')) return undefined;
  lab ??= { why: whyNoLab() };
  return lab.why;
}
