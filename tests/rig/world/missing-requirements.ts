import { fileURLToPath } from 'node:url';
import { ensureInstalled, type Wanted } from '../browsers/install.ts';
import { askInside, canEnter } from './namespace.ts';

const PROBE = fileURLToPath(new URL('../lab/probe.ts', import.meta.url));

/** What the kernel or a tool lacks for the lab (string matching, connection tracking, queues); undefined: nothing. */
export function whyNoLab(): string | undefined {
  return askInside(PROBE) || undefined;
}

/** Once per process. */
let lab: { readonly why: string | undefined } | undefined;

/**
 * As root on a Debian-like system it installs what is missing: call it from one process at a time.
 * @returns a sentence that says why a test with these requirements, in a network namespace, cannot run here, or undefined
 */
export function missingRequirements(wanted: readonly Wanted[]): string | undefined {
  const installed = ensureInstalled(['network', ...wanted]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  if (!entry.ok) return entry.why;
  if (!wanted.includes('lab')) return undefined;
  lab ??= { why: whyNoLab() };
  return lab.why;
}
