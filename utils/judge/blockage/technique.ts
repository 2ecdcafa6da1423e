import { assertNever } from '../../model/assert-never.ts';
import type { Observation } from '../../model/observation.ts';
import type { Technique } from '../../model/technique.ts';
import { answerTechnique, bodyTechnique } from './answer-technique.ts';
import { atCertificate, atConnect, atTimeout, whenCut } from './connection-technique.ts';
import type { HostView } from './host-view.ts';

/**
 * How a row is blocked, or fails. Several techniques: this browser cannot tell them apart. Empty: it is not blocked.
 * `speedTest`: a body of the same size from another host, where it was asked for.
 */
export function techniquesOf(
  row: Observation,
  view: HostView,
  speedTest: Observation | undefined,
): readonly Technique[] {
  const { finding, hints } = row;
  if (finding.type === 'unreadable') return [answerTechnique(finding.why, finding.status, hints?.page)];
  if (finding.type !== 'no-answer') return [];
  if (finding.step === 'body') return [bodyTechnique(row, speedTest)];
  switch (finding.failure) {
    case 'offline':
      return ['offline'];
    case 'network_changed':
      return ['network-changed'];
    case 'request_aborted':
      return ['network-changed', 'blocked-in-browser'];
    case 'blocked_by_client':
    case 'denied_on_computer':
    case 'refused_by_browser':
      return ['blocked-in-browser'];
    case 'proxy_unreachable':
    case 'proxy_failed':
    case 'proxy_settings_unusable':
      return ['proxy-failed'];
    case 'dns_lookup_error':
      // A second look-up gave a false address, so that is the block.
      return view.localAnswer === 'false' ? ['dns-false-answer'] : ['dns-no-answer'];
    case 'local_address':
      return ['dns-false-answer'];
    case 'connection_refused':
      return atConnect(['refused'], view);
    case 'connection_denied':
      return atConnect(['refused', 'unreachable'], view);
    case 'host_unreachable':
      return atConnect(['unreachable'], view);
    case 'connection_timed_out':
    case 'generic_timeout_error':
      return atTimeout(row, view);
    case 'connection_reset':
      return whenCut(['reset'], row, view);
    case 'connection_closed':
    case 'empty_response':
      return whenCut(['fin'], row, view);
    case 'connection_cut':
      return whenCut(cutTechniques(row), row, view);
    case 'ssl_failed_handshake':
      return whenCut(['tls-broken'], row, view);
    case 'ssl_expired_certificate':
      // Both browsers report the authority and the name before the dates: it is the true certificate.
      return ['expired-certificate'];
    case 'ssl_unknown_authority':
    case 'ssl_known_interception':
    case 'ssl_invalid_hostname':
    case 'ssl_invalid_certificate':
      return atCertificate(row, view);
    case 'http_redirect':
    case 'redirect_loop':
      return ['redirect'];
    case 'body_cut_short':
      return ['truncated'];
    case 'invalid_http':
    case 'body_not_decodable':
      return ['unreadable'];
    case 'unknown_failure':
      return ['unknown'];
    default:
      return assertNever(finding.failure);
  }
}

/** After a complete handshake the other side speaks TLS. */
function cutTechniques({ hints }: Observation): readonly Technique[] {
  return hints?.handshake === 'completed' ? ['reset', 'fin'] : ['reset', 'fin', 'tls-broken'];
}
