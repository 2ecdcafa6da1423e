import { CERTIFICATE_FAILURES, type FailedStep, type Failure, TIMEOUTS } from '../model/failure.ts';
import { type ProbeOutcome, type SurveyGroup, TOR_GROUPS } from '../model/survey.ts';

/** How a probe of a target ended, as the browser tells it. `answered`: with a certificate that it trusts. */
export type Ended =
  | 'answered'
  | 'aborted'
  | { readonly failure: Failure; readonly step: FailedStep; readonly verbatim: string };

/** Something that is not TLS answered the TLS hello, or the handshake was cut. */
const NOT_TLS = [
  'net::ERR_SSL_PROTOCOL_ERROR',
  'net::ERR_SSL_HANDSHAKE_NOT_COMPLETED',
  // Firefox 153 (2026-11) in English and Japanese; in other languages it is one of the sentences that are not understood.
  'SSL received a record that exceeded the maximum permissible length.',
];

/** A browser trusts no relay's own certificate: a trusted authority, or one known to intercept, signed another's. */
const OF_ANOTHER: readonly Failure[] = ['ssl_invalid_hostname', 'ssl_known_interception'];

const CONNECTING = new Map<Failure, ProbeOutcome>([
  ['connection_refused', 'refused'],
  ['connection_denied', 'refused'],
  ['host_unreachable', 'unreachable'],
  ['connection_reset', 'reset'],
  ['connection_cut', 'reset'],
  ['connection_closed', 'closed'],
  ['dns_lookup_error', 'no-name'],
  ['local_address', 'no-name'],
]);

/** The outcome at a target of this group. */
export function probeOutcome(ended: Ended, group: SurveyGroup): ProbeOutcome {
  const isTor = TOR_GROUPS.some((tor) => tor === group);
  if (ended === 'aborted') return 'not-asked';
  if (ended === 'answered') return isTor ? 'trusted' : 'reached';
  const { failure, step, verbatim } = ended;
  if (TIMEOUTS.includes(failure)) return 'timeout';
  // After the handshake: with a certificate that the browser trusts.
  if (step === 'http' || step === 'body') return isTor ? 'trusted' : 'reached';
  if (step === 'tls' && CERTIFICATE_FAILURES.includes(failure))
    return isTor && OF_ANOTHER.includes(failure) ? 'trusted' : 'reached';
  if (step === 'tls') return otherTls(verbatim);
  return CONNECTING.get(failure) ?? 'not-asked';
}

/** Chromium's names of alerts say that somebody speaks TLS there; Firefox's other sentences say nothing that is sure. */
function otherTls(verbatim: string): ProbeOutcome {
  if (NOT_TLS.includes(verbatim)) return 'closed';
  return verbatim.startsWith('net::') ? 'reached' : 'not-asked';
}
