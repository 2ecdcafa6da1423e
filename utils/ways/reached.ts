import {
  CERTIFICATE_FAILURES,
  CLOSED_CONNECTION,
  type Failure,
  REDIRECTS,
  TIMEOUTS,
} from '../model/failure.ts';
import type { BridgeReached, HostReached } from '../model/way-try.ts';

/** How a request ended that only asks whether somebody is there. */
export type Ended =
  | { readonly type: 'answered'; readonly isProxied: boolean }
  | { readonly type: 'failed'; readonly isProxied: boolean; readonly failure: Failure }
  | { readonly type: 'aborted' };

/** These come after a TLS handshake with the right certificate. */
const AFTER_TLS: readonly Failure[] = [
  ...REDIRECTS,
  'empty_response',
  'invalid_http',
  'body_cut_short',
  'body_not_decodable',
];
const NO_NAME: readonly Failure[] = ['dns_lookup_error', 'local_address'];
const REFUSED: readonly Failure[] = ['connection_refused', 'connection_denied'];

/** What the end of a request says of a web host. A proxy's answer says nothing of this network. */
export function hostReached(end: Ended): HostReached {
  if (end.type === 'aborted' || end.isProxied) return 'not-asked';
  if (end.type === 'answered' || AFTER_TLS.includes(end.failure)) return 'reached';
  if (CERTIFICATE_FAILURES.includes(end.failure)) return 'other-certificate';
  if (NO_NAME.includes(end.failure)) return 'no-name';
  if (TIMEOUTS.includes(end.failure)) return 'silent';
  if (CLOSED_CONNECTION.includes(end.failure) || end.failure === 'ssl_failed_handshake') return 'cut';
  if (REFUSED.includes(end.failure)) return 'refused';
  return end.failure === 'host_unreachable' ? 'unreachable' : 'not-asked';
}

/**
 * What it says of a bridge at an address: whatever ends the connection after it was opened shows that it was opened. An
 * obfs4 bridge does not answer a TLS hello, and closes the connection after some seconds, or never.
 */
export function bridgeReached(end: Ended): BridgeReached {
  const reached = hostReached(end);
  switch (reached) {
    case 'other-certificate':
    case 'cut':
      return 'reached';
    case 'silent':
      return 'cannot-tell';
    case 'no-name':
      return 'not-asked';
    default:
      return reached;
  }
}
