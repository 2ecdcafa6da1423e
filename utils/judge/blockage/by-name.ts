import { familyOf } from '../../model/address.ts';
import { type Failure, TIMEOUTS } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Technique } from '../../model/technique.ts';
import { isTranslated } from '../nat64.ts';
import { hasFailed, hasFailedAt } from '../predicates.ts';
import type { HostView } from './host-view.ts';

/** Techniques that a name can trigger: in DNS, or in the TLS hello. */
const NAME_TECHNIQUES: readonly Technique[] = [
  'reset',
  'fin',
  'timeout',
  'tls-broken',
  'refused',
  'unreachable',
  'dns-no-answer',
  'dns-false-answer',
  'false-certificate',
];

/** A certificate for another name, or an alert: perhaps the true server's own fault. */
const SERVER_FAULTS: readonly Failure[] = [
  'ssl_invalid_hostname',
  'ssl_expired_certificate',
  'ssl_invalid_certificate',
  'ssl_failed_handshake',
];

/** These may come in the handshake or after it: Chromium does not show which, and Firefox not always. */
const ANY_PHASE: readonly Failure[] = ['connection_timed_out', 'generic_timeout_error', 'connection_cut'];

/**
 * The server answers the handshake when it is asked by its address, and not by its name: the name triggers the block. A
 * server that fails after the handshake looks the same, unless the browser shows how far the request got: then this
 * is `false`.
 */
export function isTriggeredByName(
  row: Observation,
  techniques: readonly Technique[],
  { byAddress, localAnswer }: HostView,
): boolean {
  const { finding, hints } = row;
  if (byAddress !== 'answers' || finding.type !== 'no-answer') return false;
  if (hints?.handshake === 'completed' || hasFailedAt(row, ['http'])) return false;
  // The server was asked by its IPv4 address: what fails over IPv6 may fail for the way, not for the name.
  if (hints?.peer !== undefined && familyOf(hints.peer) === 6 && !isTranslated(hints.peer)) return false;
  if (hasFailed(row, SERVER_FAULTS) && localAnswer !== 'false') return false;
  // Firefox shows the peer once a connection stands: without one nothing was sent that has the name in it.
  const isBeforeConnection = hints?.handshake === 'incomplete' && hints.peer === undefined;
  const mayBeLost = hasFailed(row, TIMEOUTS) && isBeforeConnection;
  if (mayBeLost && localAnswer !== 'false' && localAnswer !== 'none') return false;
  const isPhaseUnknown = hasFailed(row, ANY_PHASE) && hints?.handshake !== 'incomplete';
  if (isPhaseUnknown && localAnswer !== 'false' && localAnswer !== 'none') return false;
  return techniques.some((technique) => NAME_TECHNIQUES.includes(technique));
}
