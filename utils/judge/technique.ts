import { familyOf } from '../model/address.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Technique } from '../model/blockage.ts';
import type { Observation } from '../model/observation.ts';
import type { Unreadable } from '../model/reading.ts';
import type { PageMark } from '../model/signs.ts';
import { isSlowedDown } from './slow.ts';
import type { View } from './view.ts';

/** How a row is stopped. Several techniques: this browser cannot tell them apart. Empty: it is not stopped. */
export function techniquesOf(
  row: Observation,
  view: View,
  sameSize: Observation | undefined,
): readonly Technique[] {
  const { finding, signs } = row;
  if (finding.type === 'unreadable') return ofAnswer(finding.why, finding.status, row);
  if (finding.type !== 'no-answer') return [];
  if (finding.step === 'body') return ofBody(row, sameSize);
  switch (finding.failure) {
    case 'offline':
      return ['offline'];
    case 'network_changed':
      return ['changed'];
    case 'blocked_by_client':
    case 'denied_on_computer':
    case 'refused_by_browser':
      return ['held-back'];
    case 'proxy_unreachable':
    case 'proxy_failed':
      return ['proxy-failed'];
    case 'dns_lookup_error':
      // The same name led somewhere when it was asked again: to nobody's address, which is what stops it.
      return view.here === 'false' ? ['dns-false-address'] : ['dns-nothing'];
    case 'connection_refused':
      return unlessElsewhere(['refused'], view);
    case 'connection_denied':
      return unlessElsewhere(['refused', 'unreachable'], view);
    case 'host_unreachable':
      return unlessElsewhere(['unreachable'], view);
    case 'generic_timeout_error':
      return ofSilence(view, signs?.peer !== undefined);
    case 'connection_reset':
      return ofCut(['reset'], row, view);
    case 'connection_closed':
    case 'empty_response':
      return ofCut(['closed'], row, view);
    case 'connection_cut':
      // A handshake that was completed cannot have met anything but TLS.
      return ofCut(
        signs?.reached === 'secured' ? ['reset', 'closed'] : ['reset', 'closed', 'tls-broken'],
        row,
        view,
      );
    case 'ssl_failed_handshake':
      return ofCut(['tls-broken'], row, view);
    case 'ssl_expired_certificate':
      // Both browsers complain of the authority and of the name before they complain of the days: it is the true one.
      return ['expired-certificate'];
    case 'ssl_unknown_authority':
    case 'ssl_invalid_hostname':
    case 'ssl_invalid_certificate':
      return ofCertificate('false-certificate', row, view);
    case 'http_redirect':
    case 'redirect_loop':
      return ['redirect'];
    case 'body_cut_short':
      return ['cut-short'];
    case 'invalid_http':
    case 'body_not_decodable':
      return ['unreadable'];
    case 'unknown_failure':
      return ['not-told'];
    default:
      return assertNever(finding.failure);
  }
}

function ofAnswer(why: Unreadable, status: number, { signs }: Observation): readonly Technique[] {
  if (status === 429) return ['rate-limit'];
  if (isBlockPage(status, signs?.page)) return ['block-page'];
  if (why === 'http-status') return ['http-error'];
  return why === 'redirected-elsewhere' ? ['redirect'] : ['unreadable'];
}

/** Error pages of web servers are pages, too: only what forbids, or says that it blocks, is more. */
function isBlockPage(status: number, page: PageMark | undefined): boolean {
  if (status === 451 || page === 'icsa' || page === 'legal') return true;
  return page !== undefined && (status < 300 || status === 401 || status === 403);
}

/** The head came and the body broke off, stopped, or trickles. */
function ofBody(row: Observation, sameSize: Observation | undefined): readonly Technique[] {
  const { finding, signs } = row;
  if (finding.type === 'no-answer' && finding.failure === 'body_not_decodable') return ['unreadable'];
  if (finding.type !== 'no-answer' || finding.failure !== 'generic_timeout_error') return ['cut-short'];
  if (isStopped(signs?.flow)) return ['cut-short'];
  return isSlowedDown(signs?.flow, sameSize) ? ['throttled'] : ['slow'];
}

/** ms without a byte after which a body does not merely trickle. */
const STOPPED = 5000;

function isStopped(flow: { readonly idle: number } | undefined): boolean {
  return flow !== undefined && flow.idle >= STOPPED;
}

/** Refused where the true server answers: then the name led elsewhere. */
function unlessElsewhere(techniques: readonly Technique[], { here, byAddress }: View): readonly Technique[] {
  if (here === 'nothing') return ['dns-nothing'];
  if (here === 'false') return ['dns-false-address'];
  if (here === 'true' || byAddress === 'fails') return techniques;
  return byAddress === 'reached' ? ['dns-false-address'] : [...techniques, 'dns-false-address'];
}

/** Chromium does not say what it waited for: an address, a connection or an answer. */
function ofSilence({ here, byAddress }: View, connected: boolean): readonly Technique[] {
  if (here === 'nothing') return ['dns-nothing'];
  if (here === 'false') return ['dns-false-address'];
  if (here === 'true' || connected || byAddress === 'fails') return ['silence'];
  return ['silence', 'dns-nothing', 'dns-false-address'];
}

function ofCut(techniques: readonly Technique[], row: Observation, view: View): readonly Technique[] {
  return view.here === 'false' || isElsewhere(row, view) ? ['dns-false-address'] : techniques;
}

/** Either the name leads to somebody else, or somebody answers in the server's place: then its own address does too. */
function ofCertificate(technique: 'false-certificate', row: Observation, view: View): readonly Technique[] {
  if (view.here === 'false' || isElsewhere(row, view)) return ['dns-false-address'];
  if (view.here === 'true' || isThere(row, view) || view.byAddress === 'fails') return [technique];
  return [technique, 'dns-false-address'];
}

/** The peer (Firefox tells it with failures after a connection) is none of the host's addresses. */
function isElsewhere({ signs }: Observation, { elsewhere, moved, fake }: View): boolean {
  const peer = signs?.peer;
  if (moved || fake) return false;
  if (peer === undefined || familyOf(peer) === 6 || elsewhere === undefined || elsewhere.length === 0)
    return false;
  return !elsewhere.includes(peer);
}

function isThere({ signs }: Observation, { elsewhere = [] }: View): boolean {
  return signs?.peer !== undefined && elsewhere.includes(signs.peer);
}
