import type { EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';

/** Somebody outside this computer answered this time; looking something up in a list that is here does not count. */
export function isAnswered({ finding, elapsed, recipient }: Observation): boolean {
  if (elapsed === undefined || recipient === undefined || recipient === 'This computer') return false;
  return !['waiting', 'not-asked', 'no-answer'].includes(finding.type);
}

/** Answered over TLS, with a certificate that this browser trusts; controls and the onion service are plain http. */
export function isTrusted(row: Observation): boolean {
  return isAnswered(row) && !isPlain(row);
}

/**
 * Somebody out there shook hands, or refused the connection: the network is there. That a connection was taken, and a
 * plain request sent on it, proves nothing: so does a proxy, or a Tor that the whole computer goes through, and hangs.
 */
export function isReached(row: Observation): boolean {
  const { finding, signs, route, recipient } = row;
  if (finding.type !== 'no-answer' || recipient === 'This computer') return false;
  // A Tor that the whole computer goes through hangs up on what it cannot carry.
  if (isPlain(row) && finding.failure === 'empty_response') return false;
  if (['tls', 'http', 'body'].includes(finding.step)) return true;
  // A connection kept from an earlier check takes a request, too, and nobody answers.
  const isSilent = finding.failure === 'generic_timeout_error';
  if (signs?.reached === 'secured' && !isPlain(row) && !isSilent) return true;
  return route !== 'proxied' && finding.failure === 'connection_refused';
}

function isPlain({ witness }: Observation): boolean {
  return witness === 'control' || witness === 'onion-service';
}

/** A firewall or an administrator of this computer did not let it out. */
export function isDenied({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && finding.failure === 'denied_on_computer';
}

/** A control that has nothing to do with Tor came back unchanged. */
export function workingControls(rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(({ witness, finding }) => witness === 'control' && finding.type === 'works');
}

/**
 * Other requests to the same host, by the same name, that got through the handshake in this check: whoever stops a
 * name stops all of them.
 */
export function passedByName(row: Observation, rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(
    (one) => one !== row && one.host === row.host && one.look === undefined && isPastHandshake(one),
  );
}

function isPastHandshake(row: Observation): boolean {
  const { finding, signs } = row;
  if (isAnswered(row) || signs?.reached === 'secured') return true;
  if (finding.type !== 'no-answer') return false;
  return finding.step === 'body' || ['http_redirect', 'redirect_loop'].includes(finding.failure);
}

/** What failed at the handshake because of a certificate. */
export function isCertificateMatter({ finding }: Observation): boolean {
  return (
    finding.type === 'no-answer' &&
    finding.failure.startsWith('ssl_') &&
    finding.failure !== 'ssl_failed_handshake'
  );
}

export function idsOf(rows: readonly Observation[]): readonly EndpointId[] {
  return [...new Set(rows.map(({ endpoint }) => endpoint))];
}
