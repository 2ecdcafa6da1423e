import { familyOf } from '../../model/address.ts';
import { TIMEOUTS } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import { hasFailed, hasFailedAt, isAnswered, isTrusted } from '../predicates.ts';
import { addressesIn } from '../routes.ts';

/** The first failed row of every echo and witness that has no good answer at all. */
export function failedRows(rows: readonly Observation[]): readonly Observation[] {
  const checks = rows.filter(({ role }) => role === 'echo' || role === 'witness');
  const failed = checks.filter(
    (row) =>
      isFailure(row) &&
      !isFamilyMissing(row, rows) &&
      !isWaitingForIpv6(row, rows) &&
      !checks.some((other) => other.endpoint === row.endpoint && isGood(other)),
  );
  const firstOf = Map.groupBy(failed, ({ endpoint }) => endpoint);
  return failed.filter((row) => firstOf.get(row.endpoint)?.[0] === row);
}

function isFailure({ finding }: Observation): boolean {
  return finding.type === 'no-answer' || finding.type === 'unreadable';
}

function isGood(row: Observation): boolean {
  return isAnswered(row) && !isFailure(row);
}

/**
 * A literal address of a family that this computer does not have, or that does not work: no block. IPv6 is often
 * missing; IPv4 only where all answers showed IPv6 addresses.
 */
function isFamilyMissing(row: Observation, rows: readonly Observation[]): boolean {
  if (!hasFailedAt(row, ['dns', 'connect', 'browser', 'proxy'])) return false;
  if (row.family === 6) return true;
  return row.family === 4 && addressesIn(rows, 6).length > 0 && isWithoutIpv4(rows);
}

/**
 * IPv6 is silent here, and this host answered another request of the check over IPv4. Of several requests at once to a host
 * that has both families, Firefox sometimes leaves one at the IPv6 address, and the next one as well (measured in Firefox 153,
 * 2026-11-27: one check of seven on a busy computer). Whoever blocks the name or its address stops the others too.
 */
function isWaitingForIpv6(row: Observation, rows: readonly Observation[]): boolean {
  const isSilent = hasFailed(row, TIMEOUTS) && hasFailedAt(row, ['connect']);
  if (!isSilent || row.route !== 'direct' || row.hints?.peer !== undefined) return false;
  const isIpv6Silent = rows.some(
    (other) => other.family === 6 && hasFailed(other, TIMEOUTS) && hasFailedAt(other, ['connect']),
  );
  return isIpv6Silent && rows.some((other) => isSameHostOverIpv4(other, row));
}

function isSameHostOverIpv4(other: Observation, { host }: Observation): boolean {
  const peer = other.look === undefined && other.route === 'direct' ? other.hints?.peer : undefined;
  return other.host === host && peer !== undefined && familyOf(peer) === 4 && isTrusted(other);
}

/**
 * No connection went to an IPv4 address, and whatever showed one was reached over IPv6: a network that translates (NAT64)
 * shows the translator's IPv4 address. Or none was shown at all.
 */
function isWithoutIpv4(rows: readonly Observation[]): boolean {
  const first = rows.filter(({ look }) => look === undefined);
  const isMet = first.some(({ hints }) => hints?.peer !== undefined && familyOf(hints.peer) === 4);
  // A name that has both families is reached over IPv6 there.
  const isNameReached = first.some(
    ({ role, family, ...row }) => role === 'echo' && family === undefined && 'address' in row.finding,
  );
  if (addressesIn(rows, 4).length === 0) return isNameReached || !isMet;
  if (isMet) return false;
  const showing = first.filter((row) => isAnswered(row) && showsOwnIpv4(row));
  return showing.length > 0 && showing.every(({ hints }) => hints?.peer !== undefined);
}

function showsOwnIpv4({ role, finding }: Observation): boolean {
  if (!('address' in finding) || familyOf(finding.address) !== 4) return false;
  return role === 'echo' || ('basis' in finding && finding.basis === 'flag');
}
