import type { EndpointId } from '../model/endpoint.ts';
import {
  CERTIFICATE_FAILURES,
  type FailedStep,
  type Failure,
  REDIRECTS,
  TIMEOUTS,
} from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';

/** Failed in one of these ways. */
export function hasFailed({ finding }: Observation, failures: readonly Failure[]): boolean {
  return finding.type === 'no-answer' && failures.includes(finding.failure);
}

/** Failed at one of these steps. */
export function hasFailedAt({ finding }: Observation, steps: readonly FailedStep[]): boolean {
  return finding.type === 'no-answer' && steps.includes(finding.step);
}

/** A server outside this computer answered in this check; a look-up in a saved list does not count. */
export function isAnswered({ finding, elapsed, recipient }: Observation): boolean {
  if (elapsed === undefined || recipient === undefined || recipient === 'This computer') return false;
  return !['waiting', 'not-asked', 'no-answer'].includes(finding.type);
}

/** Answered over TLS, with a certificate that this browser trusts. */
export function isTrusted(row: Observation): boolean {
  return isAnswered(row) && !isPlainHttp(row);
}

/** Controls are asked over plain http, and so is one of the onion services. */
export function isPlainHttp({ witness, finding }: Observation): boolean {
  if (finding.type === 'onion-proved') return false;
  return witness === 'control' || witness === 'onion-service';
}

/**
 * A failure that shows that the network is there: a server took part in the handshake, or refused the connection. A
 * connection that was accepted, and a plain request sent on it, show nothing: a proxy, or a Tor client that the whole
 * computer goes through, accepts both and never answers.
 */
export function isNetworkReached(row: Observation): boolean {
  const { finding, hints, route, recipient } = row;
  if (finding.type !== 'no-answer' || recipient === 'This computer') return false;
  // A Tor client that the whole computer goes through closes connections that it cannot carry.
  if (isPlainHttp(row) && finding.failure === 'empty_response') return false;
  if (hasFailedAt(row, ['tls', 'http', 'body'])) return true;
  // A connection kept from an earlier check accepts a request as well, even where the line is down.
  const isHandshakeNew = hints?.handshake === 'completed' && !hasFailed(row, TIMEOUTS);
  if (isHandshakeNew && !isPlainHttp(row)) return true;
  return route !== 'proxied' && finding.failure === 'connection_refused';
}

/** A firewall or an administrator of this computer blocked the request. */
export function isDeniedOnComputer(row: Observation): boolean {
  return hasFailed(row, ['denied_on_computer']);
}

/** The handshake failed because of the server's certificate. */
export function isCertificateFailure(row: Observation): boolean {
  return hasFailed(row, CERTIFICATE_FAILURES);
}

/** The person's word. It is no measurement, so no verdict rests on it, and no witness is counted. */
export function isTold({ role }: Observation): boolean {
  return role === 'told';
}

/** An onion service opened, whether or not its certificate proves that it was the true one. */
export function isOnionOpened({ finding }: Observation): boolean {
  return finding.type === 'onion-loaded' || finding.type === 'onion-proved';
}

/** Answers that say that an address is a Tor exit's, and onion services that opened. */
export function isTorEvidence(row: Observation): boolean {
  return row.finding.type === 'exit' || isOnionOpened(row);
}

/**
 * "Not listed" that counts. The DNS exit list's does where it is confirmed: a zone that is gone, or filtered, answers
 * NXDOMAIN for every name. "Not listed" in a list that is too old is `too-old`: see `rowOf`.
 */
export function isSufficientNo({ finding }: Observation): boolean {
  return finding.type === 'not-listed' && (finding.basis !== 'dns-exit-list' || finding.confirmed === true);
}

/**
 * The onion name led to a direct connection, and that failed (only Firefox shows it) or the right page came, which is easily
 * copied: perhaps a Tor client that the whole computer goes through.
 */
export function isOnionNameConnected({ witness, finding, route, hints }: Observation): boolean {
  if (finding.type === 'unreadable') return finding.why === 'answered-by-unknown';
  const isConnected = route === 'direct' && hints?.peer !== undefined;
  return witness === 'onion-service' && finding.type === 'no-answer' && isConnected;
}

/** Controls, which have nothing to do with Tor, whose answer came unchanged. */
export function workingControls(rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(({ witness, finding }) => witness === 'control' && finding.type === 'works');
}

/**
 * Other requests to the same host, by its name, that completed the handshake in this check: a block of the name would
 * have stopped them all.
 */
export function passedByName(row: Observation, rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(
    (other) => other !== row && other.host === row.host && other.look === undefined && isPastHandshake(other),
  );
}

function isPastHandshake(row: Observation): boolean {
  if (isAnswered(row) || row.hints?.handshake === 'completed') return true;
  return hasFailedAt(row, ['body']) || hasFailed(row, REDIRECTS);
}

/** The endpoints of these rows, each once. */
export function idsOf(rows: readonly Observation[]): readonly EndpointId[] {
  return [...new Set(rows.map(({ endpoint }) => endpoint))];
}
