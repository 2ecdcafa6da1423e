import type { Observation } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { isAnsweredHere } from '../portal.ts';
import {
  isCertificateFailure,
  isOnionNameConnected,
  isOnionOpened,
  isSufficientNo,
  isTorEvidence,
} from '../predicates.ts';
import { addressesIn, isProxied } from '../routes.ts';
import { type FailedEndpoint, rowsOnSameRoute } from './failed-endpoint.ts';

/**
 * Whether a connection went through Tor, as far as that decides who may be accused. `hardly`: an address was seen that no
 * list has as an exit's, and nothing went through a proxy.
 */
export type ThroughTor = 'surely' | 'perhaps' | 'hardly' | 'surely-not';

/**
 * Certain enough to accuse an exit. Without a proxy the verdict `tor` is not: the person may only share the address with
 * an exit, and then no exit took part. Their word accuses nobody.
 */
export function isSurelyTor(verdict: Verdict): boolean {
  if (verdict.type !== 'tor') return false;
  return !verdict.caveats.some((caveat) => caveat === 'maybe-neighbour' || caveat === 'told-whole-device');
}

export function throughTor(failed: FailedEndpoint): ThroughTor {
  const { verdict } = failed;
  const rows = rowsOnSameRoute(failed);
  if (isPastTor(failed)) return 'surely-not';
  const hasOnion = failed.rows.some(isOnionOpened);
  const hasOnionHere = rows.some(isOnionOpened);
  return hasOnion && !hasOnionHere ? withoutOnion(verdict, rows) : byVerdict(verdict, rows);
}

/**
 * The request is known to have gone directly, while all that came from Tor came through a proxy. Where the whole computer
 * goes through Tor every request looks direct.
 */
export function isPastTor({ row, rows }: FailedEndpoint): boolean {
  const tor = rows.filter(isTorEvidence).filter(({ elapsed }) => elapsed !== undefined);
  const isProxiedAll = tor.length > 0 && tor.every((one) => isKnownProxied(one, rows));
  return row.route === 'direct' && isProxiedAll && !rows.some(isOnionNameConnected);
}

/** The row of a list has the route of the request for the list: what counts is how its address was shown. */
function isKnownProxied(
  { route, finding, role, witness }: Observation,
  rows: FailedEndpoint['rows'],
): boolean {
  if (role === 'echo' || witness === 'onion-service' || !('basis' in finding)) return route === 'proxied';
  return finding.basis === 'flag' ? route === 'proxied' : isProxied(finding.address, rows);
}

function byVerdict(verdict: Verdict, rows: readonly Observation[]): ThroughTor {
  if (isSurelyTor(verdict)) return 'surely';
  if (verdict.type === 'not-tor' && !rows.some(isOnionNameConnected)) return 'surely-not';
  return verdict.type === 'unknown' ? byLists(rows) : 'perhaps';
}

/** The row went directly and the onion service through a proxy, so of the verdict only the addresses count. */
function withoutOnion(verdict: Verdict, rows: readonly Observation[]): ThroughTor {
  if (verdict.type === 'mixed' && verdict.kind.type !== 'onion-only') return 'perhaps';
  const addresses = [...addressesIn(rows, 4), ...addressesIn(rows, 6)];
  if ('exits' in verdict && verdict.exits.length > 0) {
    return addresses.some((address) => isProxied(address, rows)) ? 'surely' : 'perhaps';
  }
  const isDirect = addressesIn(rows, 4).some((address) => {
    const about = rows.filter(({ finding }) => 'address' in finding && finding.address === address);
    return about.some(isSufficientNo) && about.every(({ finding }) => finding.type !== 'exit');
  });
  return isDirect && !rows.some(isOnionNameConnected) ? 'surely-not' : byLists(rows);
}

function byLists(rows: readonly Observation[]): ThroughTor {
  const hasYes = rows.some((row) => isTorEvidence(row) || row.finding.type === 'doubtful');
  const hasNo = rows.some(({ finding }) => ['not-listed', 'too-old'].includes(finding.type));
  const mayBeProxied = rows.some((row) => isProxiedAway(row, rows) || isOnionNameConnected(row));
  // Without any address and any sign of Tor there is no exit to speak of; but one that intercepts hides all addresses.
  const isUnseen = !rows.some((row) => 'address' in row.finding || isCertificateFailure(row));
  return (hasNo || isUnseen) && !hasYes && !mayBeProxied ? 'hardly' : 'perhaps';
}

function isProxiedAway(row: Observation, rows: readonly Observation[]): boolean {
  return row.route === 'proxied' && !isAnsweredHere(row, rows);
}
