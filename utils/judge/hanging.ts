import type { Observation } from '../model/observation.ts';
import { isAnswered, isReached } from './rows.ts';

/**
 * Where everything hangs, when nothing at all came back.
 * `in-proxy`: what goes to a proxy and never comes back is the proxy's, not the line's; so it is where a Tor client runs
 * that is blocked itself.
 * `perhaps-in-proxy`: a proxy gave some up, and of the others it is not known how they left.
 * `somewhere`: in the line or in a proxy. Chromium tells of no failed request how it left, and hands names to a SOCKS
 * proxy unresolved: then each is silent until our own deadline (measured 2026-11: Chromium 156). A Tor client that the whole
 * computer goes through looks names up as well (`DNSPort`, tor(1)): a name that is not found is then the client's.
 */
export type Hanging = 'in-proxy' | 'perhaps-in-proxy' | 'somewhere';

/** @returns nothing where something came, or where a failure shows that it is the line. */
export function hangingOf(rows: readonly Observation[]): Hanging | undefined {
  if (rows.some((row) => isAnswered(row) || (isAsked(row) && isReached(row)))) return undefined;
  const failed = rows.filter((row) => isAsked(row) && tellsOfLine(row));
  if (failed.length === 0) return undefined;
  if (failed.every(isInProxy)) return 'in-proxy';
  const some = failed.some((row) => isInProxy(row) && row.witness !== 'onion-service');
  const isOpen = [isInProxy, isSilent, isUnresolved, isHungUp, isUnnamed];
  if (!failed.every((row) => isOpen.some((is) => is(row)))) return undefined;
  // What is taken and not served may be a Tor that the whole computer goes through.
  if (failed.every(({ route, signs }) => route === 'direct' && signs?.peer === undefined)) return undefined;
  const isSplit = some && failed.some((row) => row.route === 'direct' || isUnresolved(row));
  return some && !isSplit ? 'perhaps-in-proxy' : 'somewhere';
}

function isAsked({ finding, look, role }: Observation): boolean {
  return finding.type === 'no-answer' && role !== 'look' && look === undefined;
}

/**
 * Not what never left the browser, whoever held it back; nor a name that only Tor has; nor IPv6 where this computer has
 * none: they say nothing of the line.
 */
export function tellsOfLine({ finding, family, witness }: Observation): boolean {
  if (finding.type !== 'no-answer') return false;
  if (finding.step === 'browser') return finding.failure === 'offline';
  if (witness === 'onion-service') return finding.step === 'proxy' || finding.step === 'connect';
  return family !== 6 || !['host_unreachable', 'connection_denied'].includes(finding.failure);
}

function isInProxy({ finding, route }: Observation): boolean {
  return route === 'proxied' || (finding.type === 'no-answer' && finding.step === 'proxy');
}

/** Somebody hung up, which a line that is merely dead does not: a proxy that ends, a Tor that gets nowhere, or a wall. */
export function isHungUp({ finding, look, role }: Observation): boolean {
  if (finding.type !== 'no-answer' || finding.step !== 'connect' || role === 'look' || look !== undefined)
    return false;
  return ['connection_reset', 'connection_closed', 'connection_cut'].includes(finding.failure);
}

/** Looked for here, so not handed to a SOCKS proxy. */
function isUnresolved({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && finding.step === 'dns';
}

/** The browser did not say why. */
function isUnnamed({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && finding.failure === 'unknown_failure';
}

/** Until our own deadline: that the browser itself gave no connection up, which would be of the line. */
function isSilent({ finding }: Observation): boolean {
  if (finding.type !== 'no-answer' || finding.step !== 'connect') return false;
  return finding.failure === 'generic_timeout_error' && !/^(?:net::|NS_)/.test(finding.verbatim);
}
