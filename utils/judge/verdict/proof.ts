import { type Address, type Family, familyOf } from '../../model/address.ts';
import type { Failure } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import { isTranslated } from '../nat64.ts';
import { hasFailedAt, isAnswered, isOnionOpened, isTorEvidence, isTrusted } from '../predicates.ts';
import { isLocalPeer } from '../routes.ts';
import { addressSeen, operatorsOf } from './seen.ts';
import { witnesses } from './witnesses.ts';

/*
 * What makes a verdict certain: nobody on the way, and no single operator, could have made it look so.
 */

/** Addresses are seen by services; two services of one operator may err, or lie, alike. */
export function isSeenByTwo(addresses: readonly Address[], rows: readonly Observation[]): boolean {
  const operators = rows.flatMap((row) => {
    const seen = addressSeen(row);
    return seen !== undefined && addresses.includes(seen) ? [row.recipient ?? row.witness] : [];
  });
  return new Set(operators).size >= 2;
}

/** IP families of which it is not known that there is none: connections over them may go another way. */
export function unseenFamilies(rows: readonly Observation[]): readonly Family[] {
  return ([4, 6] as const).filter((family) => !isSeen(family, rows) && !isAbsent(family, rows));
}

function isSeen(family: Family, rows: readonly Observation[]): boolean {
  return rows.some((row) => {
    const seen = addressSeen(row);
    return seen !== undefined && familyOf(seen) === family;
  });
}

/** No way leads there: unreachable, or refused. Silence, a reset or a pause may be a broken line as well. */
const NO_WAY: readonly Failure[] = ['connection_refused', 'connection_denied', 'host_unreachable'];

function isAbsent(family: Family, rows: readonly Observation[]): boolean {
  const echoes = rows.filter((row) => row.role === 'echo' && row.family === family);
  return echoes.length > 0 && echoes.every(isNoWay) && !rows.some((row) => isMetOver(family, row));
}

/** A name was met at a public address of this family, without a proxy: so there is a way. */
function isMetOver(family: Family, row: Observation): boolean {
  const peer = row.hints?.peer;
  if (peer === undefined || row.route === 'proxied' || row.role === 'proof' || !isAnswered(row)) return false;
  return familyOf(peer) === family && !isTranslated(peer) && (family === 4 || /^[23]/.test(peer));
}

/** An address that is not asked because of a proxy is the proxy's to reach. */
function isNoWay({ finding }: Observation): boolean {
  if (finding.type === 'no-answer') return NO_WAY.includes(finding.failure);
  return finding.type === 'not-asked' && finding.why === 'proxied';
}

/** A row waits, or was interrupted: it may show another address, or another way. Second looks are about failures alone. */
export function isUnfinished(rows: readonly Observation[]): boolean {
  return rows.some(
    ({ role, finding }) =>
      role !== 'look' &&
      (finding.type === 'waiting' || (finding.type === 'not-asked' && finding.why === 'interrupted')),
  );
}

/**
 * An echo failed, and nothing shows that it went to a proxy: it may have gone past Tor, and whoever is on the way there can stop
 * it. Not a literal IPv6 address, which few lines have, nor what the browser held back.
 */
export function isEchoLost(rows: readonly Observation[]): boolean {
  const isFailed = ({ role, family, finding }: Observation) =>
    role === 'echo' && family !== 6 && finding.type === 'no-answer';
  return rows.some(
    (row) => isFailed(row) && row.route !== 'proxied' && !hasFailedAt(row, ['browser', 'proxy']),
  );
}

/**
 * One machine answered over TLS for the hosts of several operators, none of which has another's certificate: a proxy is in
 * between, whether or not a literal address shows it.
 */
export function isOneMachineBetween(rows: readonly Observation[]): boolean {
  const byPeer = Map.groupBy(rows.filter(isTrusted), ({ hints }) => hints?.peer);
  return [...byPeer].some(([peer, all]) => peer !== undefined && operatorsOf(all).size > 1);
}

/**
 * An onion service opened that no network on the way can imitate: by its certificate, or at a peer on this computer, such
 * as a Tor client's. An address that a network can route may be anybody's.
 */
export function isOnionProof(row: Observation): boolean {
  if (row.finding.type === 'onion-proved') return true;
  return isOnionOpened(row) && (row.route === 'proxied' || isLocalPeer(row.hints?.peer));
}

/**
 * Shows that this browser uses the exits: an onion service opened, or the exits differ. Who shares the address of an exit
 * without using it keeps that one address.
 */
export function isTiedToTor(exits: readonly Address[], rows: readonly Observation[]): boolean {
  if (rows.some(isOnionProof)) return true;
  return isSeenTwice(exits, rows) && isSeenByTwo(exits, rows) && witnesses(rows.filter(isTorEvidence)) >= 2;
}

/**
 * Three exits of one family were seen, or two that still are where any one operator is left out: one that lies could make
 * the address of an exit's household look like two.
 */
function isSeenTwice(exits: readonly Address[], rows: readonly Observation[]): boolean {
  const seen = rows.filter((row) => exits.some((exit) => exit === addressSeen(row)));
  const most = (some: readonly Observation[]) => {
    const addresses = [...new Set(some.flatMap((row) => addressSeen(row) ?? []))];
    return Math.max(
      ...([4, 6] as const).map((family) => addresses.filter((one) => familyOf(one) === family).length),
    );
  };
  const operators = [...operatorsOf(seen)];
  return (
    most(seen) >= 3 || operators.every((one) => most(seen.filter(({ recipient }) => recipient !== one)) >= 2)
  );
}
