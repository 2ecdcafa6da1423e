import type { Observation } from '../model/observation.ts';
import { isAnswered } from './rows.ts';

/**
 * Where everything hangs, when nothing at all came back.
 * `in-proxy`: what goes to a proxy and never comes back is the proxy's, not the cable's; so it is where a Tor client runs
 * that is blocked itself.
 * `somewhere`: in the line or in a proxy. Chromium tells of no failed request how it left, and hands names to a SOCKS
 * proxy unresolved: then each is silent until our own deadline (measured 2026-11: Chromium 156).
 */
export type Hanging = 'in-proxy' | 'somewhere';

/** @returns nothing where something came, or where a failure shows that it is the line. */
export function hangingOf(rows: readonly Observation[]): Hanging | undefined {
  const failed = rows.filter(
    ({ finding, look, role }) => finding.type === 'no-answer' && role !== 'look' && look === undefined,
  );
  if (failed.length === 0 || rows.some(isAnswered)) return undefined;
  if (failed.every(({ route }) => route === 'proxied')) return 'in-proxy';
  if (!failed.every((row) => isInProxy(row) || isSilent(row))) return undefined;
  return failed.some(isInProxy) ? 'in-proxy' : 'somewhere';
}

function isInProxy({ finding, route }: Observation): boolean {
  return route === 'proxied' || (finding.type === 'no-answer' && finding.step === 'proxy');
}

/** Not even a name was found missing, which would have been looked for in the line. */
function isSilent({ finding, route }: Observation): boolean {
  return (
    route === 'unknown' &&
    finding.type === 'no-answer' &&
    finding.step === 'connect' &&
    finding.failure === 'generic_timeout_error'
  );
}
