import { CLOSED_CONNECTION, TIMEOUTS } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import { hasFailed, hasFailedAt, isAnswered, isNetworkReached, isPlainHttp } from './predicates.ts';

/**
 * Where all requests got stuck, when no answer came at all.
 * `in-proxy`: each went to a proxy, so the proxy failed and not the line; also where a Tor client runs that is blocked
 * itself.
 * `perhaps-in-proxy`: a proxy gave up some of them, and the route of the others is not known.
 * `somewhere`: in the line or in a proxy. Chromium shows the route of no failed request, and passes names unresolved to
 * a SOCKS proxy: each request then waits until our own deadline (measured 2026-11: Chromium 156). A Tor client that the
 * whole computer goes through also resolves names (`DNSPort`, tor(1)): a look-up that fails may then be the client's.
 */
export type TimeoutPlace = 'in-proxy' | 'perhaps-in-proxy' | 'somewhere';

/** @returns `undefined` where an answer came, or where a failure shows that the line is down. */
export function whereTimedOut(all: readonly Observation[]): TimeoutPlace | undefined {
  const rows = withoutPagesOfProxy(withoutSilentControls(all));
  if (rows.some((row) => isAnswered(row) || (hasFirstFailed(row) && isNetworkReached(row)))) return undefined;
  const failed = rows.filter((row) => hasFirstFailed(row) && concernsLine(row));
  if (failed.length === 0) return undefined;
  if (failed.every(isInProxy)) return 'in-proxy';
  const isSomeInProxy = failed.some(isInProxy);
  if (!failed.every(mayBeInProxy)) return undefined;
  // A connection that was accepted and not answered may be to a Tor client that the whole computer goes through.
  const isTaken = rows.some(isOnionTaken) || failed.some(({ hints }) => hints?.peer !== undefined);
  if (!isTaken && failed.every(({ route }) => route === 'direct')) return undefined;
  const isSplit = isSomeInProxy && failed.some((row) => row.route === 'direct' || hasFailedAt(row, ['dns']));
  return isSomeInProxy && !isSplit ? 'perhaps-in-proxy' : 'somewhere';
}

/** An onion name got an address, and a connection there was tried: only a Tor client gives out such addresses. */
function isOnionTaken(row: Observation): boolean {
  return row.witness === 'onion-service' && hasFirstFailed(row) && row.hints?.peer !== undefined;
}

/**
 * Without controls that stayed silent on a route that is not known: their silence adds nothing to what other failures show.
 * All rows where no other failed.
 */
export function withoutSilentControls(rows: readonly Observation[]): readonly Observation[] {
  const others = rows.filter((row) => !isSilentControl(row));
  return others.some(hasFirstFailed) ? others : rows;
}

function isSilentControl(row: Observation): boolean {
  return (
    row.role === 'control' && row.route !== 'proxied' && row.hints?.peer === undefined && isOwnDeadline(row)
  );
}

/**
 * Without the pages that a proxy itself puts in place of plain requests while all that it should pass on hangs in it: Tor's
 * port for tunnels answers so (tor 0.4.9, HTTPTunnelPort).
 */
export function withoutPagesOfProxy(rows: readonly Observation[]): readonly Observation[] {
  const failed = rows.filter((row) => hasFirstFailed(row) && concernsLine(row));
  const isHanging = failed.every((row) => row.route === 'proxied' && hasFailed(row, TIMEOUTS));
  if (failed.length === 0 || !isHanging) return rows;
  return rows.filter(
    (row) => !(isPlainHttp(row) && row.route === 'proxied' && row.finding.type === 'unreadable'),
  );
}

/** Failed, and is no second look. */
function hasFirstFailed({ finding, look, role }: Observation): boolean {
  return finding.type === 'no-answer' && role !== 'look' && look === undefined;
}

/**
 * Whether a failure says something of the line. Not a request that never left the browser, nor a name that only Tor
 * resolves, nor IPv6 where this computer has none.
 */
export function concernsLine(row: Observation): boolean {
  if (row.finding.type !== 'no-answer') return false;
  if (hasFailedAt(row, ['browser'])) return hasFailed(row, ['offline']);
  if (row.witness === 'onion-service' || isListControl(row)) return false;
  return row.family !== 6 || !hasFailed(row, ['host_unreachable', 'connection_denied']);
}

/** A control of the DNS exit list: its host is asked about the address as well, and that request counts. */
function isListControl({ role, witness }: Observation): boolean {
  return role === 'control' && witness === 'tor-exit-scan';
}

/** A name that this computer looks up itself, and does not find, never comes to the proxy (Firefox says who looks it up). */
function isInProxy(row: Observation): boolean {
  const isNameLostHere = row.hints?.proxyDns === false && hasFailedAt(row, ['dns']);
  return (row.route === 'proxied' && !isNameLostHere) || hasFailedAt(row, ['proxy']);
}

/** A proxy may explain the failure: what the browser resolved itself did not go to a SOCKS proxy, but perhaps to Tor. */
function mayBeInProxy(row: Observation): boolean {
  return (
    isInProxy(row) ||
    isOwnDeadline(row) ||
    hasFailedAt(row, ['dns']) ||
    isCutAtConnect(row) ||
    // Tor's HTTPTunnelPort ends plain requests without an answer, which a dead line cannot do.
    (isPlainHttp(row) && hasFailed(row, ['empty_response'])) ||
    hasFailed(row, ['unknown_failure'])
  );
}

/**
 * The connection was ended at once, which a dead line does not do: by a proxy that stops, a Tor client without a
 * circuit, or a block.
 */
export function isCutAtConnect(row: Observation): boolean {
  return hasFirstFailed(row) && hasFailedAt(row, ['connect']) && hasFailed(row, CLOSED_CONNECTION);
}

/** Our own deadline passed. The browser's own time-out would show that it made the connection itself, so the line. */
function isOwnDeadline(row: Observation): boolean {
  return hasFailedAt(row, ['connect']) && hasFailed(row, ['generic_timeout_error']);
}
