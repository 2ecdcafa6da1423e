import type { Technique } from '../model/blockage.ts';
import type { Failure } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import type { View } from './view.ts';

const BY_NAME: readonly Technique[] = [
  'reset',
  'closed',
  'silence',
  'tls-broken',
  'refused',
  'unreachable',
  'dns-nothing',
  'dns-false-address',
  'false-certificate',
];

const OWN_FAULTS: readonly Failure[] = [
  'ssl_invalid_hostname',
  'ssl_expired_certificate',
  'ssl_invalid_certificate',
  'ssl_failed_handshake',
];

const TOLD_BY_PHASES: readonly Failure[] = ['generic_timeout_error', 'connection_cut'];

/**
 * The server answers the handshake when it is asked by its address, and not by its name: the name sets it off. A
 * server that hangs or fails after the handshake looks the same from outside unless the browser tells how far it got:
 * then nothing is concluded.
 */
export function isByName(
  { finding, signs }: Observation,
  techniques: readonly Technique[],
  { byAddress, here }: View,
): boolean {
  if (byAddress !== 'reached' || finding.type !== 'no-answer') return false;
  if (signs?.reached === 'secured' || finding.failure === 'empty_response') return false;
  // A certificate for another name, or an alert, may be the true server's own fault.
  if (OWN_FAULTS.includes(finding.failure) && here !== 'false') return false;
  // Whether it was the handshake or the answer: Chromium does not say of a wait, and Firefox not always.
  const isAnyWait = TOLD_BY_PHASES.includes(finding.failure) && signs?.reached !== 'unsecured';
  if (isAnyWait && here !== 'false' && here !== 'nothing') return false;
  return techniques.some((technique) => BY_NAME.includes(technique));
}
