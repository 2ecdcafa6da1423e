import { familyOf } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { Technique } from '../../model/technique.ts';
import type { HostView } from './host-view.ts';

/** Refused or unreachable, where the true server answers by its address: then the name led to a false address. */
export function atConnect(
  techniques: readonly Technique[],
  { localAnswer, byAddress }: HostView,
): readonly Technique[] {
  if (localAnswer === 'none') return ['dns-no-answer'];
  if (localAnswer === 'false') return ['dns-false-answer'];
  if (localAnswer === 'true' || byAddress === 'fails') return techniques;
  return byAddress === 'answers' ? ['dns-false-answer'] : [...techniques, 'dns-false-answer'];
}

/** Chromium does not show what it waited for: an address, a connection or an answer. */
export function atTimeout(
  { hints }: Observation,
  { localAnswer, byAddress }: HostView,
): readonly Technique[] {
  if (localAnswer === 'none') return ['dns-no-answer'];
  if (localAnswer === 'false') return ['dns-false-answer'];
  const isConnected = hints?.peer !== undefined;
  if (localAnswer === 'true' || isConnected || byAddress === 'fails') return ['timeout'];
  return ['timeout', 'dns-no-answer', 'dns-false-answer'];
}

/** Cut at connect, or in the handshake. */
export function whenCut(
  techniques: readonly Technique[],
  row: Observation,
  view: HostView,
): readonly Technique[] {
  return isAtFalseAddress(row, view) ? ['dns-false-answer'] : techniques;
}

/**
 * Either the name leads to another server, or another server answers at the true address: then it also answers where
 * the host is asked by its address.
 */
export function atCertificate(row: Observation, view: HostView): readonly Technique[] {
  if (isAtFalseAddress(row, view)) return ['dns-false-answer'];
  const isAtTrueAddress = view.localAnswer === 'true' || isPeerTrue(row, view) || view.byAddress === 'fails';
  return isAtTrueAddress ? ['false-certificate'] : ['false-certificate', 'dns-false-answer'];
}

function isAtFalseAddress(row: Observation, view: HostView): boolean {
  return view.localAnswer === 'false' || isPeerFalse(row, view);
}

/**
 * The peer (Firefox shows it where a connection failed later) is none of the host's addresses. Behind a proxy it is the proxy's
 * or 0.0.0.0, unless names are looked up here.
 */
function isPeerFalse(
  { hints, route }: Observation,
  { dohAddresses = [], isMoved, isFakeDns }: HostView,
): boolean {
  const peer = hints?.peer;
  if (route === 'proxied' && hints?.proxyDns !== false) return false;
  if (isMoved || isFakeDns || peer === undefined || familyOf(peer) === 6) return false;
  return dohAddresses.length > 0 && !dohAddresses.includes(peer);
}

function isPeerTrue({ hints }: Observation, { dohAddresses = [] }: HostView): boolean {
  return hints?.peer !== undefined && dohAddresses.includes(hints.peer);
}
