import type { Address } from '../../model/address.ts';
import type { Recipient } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';
import { HOUR_MS } from '../../model/time.ts';
import { isLive } from '../freshness.ts';
import { isSufficientNo } from '../predicates.ts';
import { addressesIn } from '../routes.ts';
import { addressSeen, operatorsOf } from './seen.ts';

/*
 * Who says so. Endpoints of one operator err, or lie, alike: its word counts once, however many endpoints repeat it.
 */

/** Rows that say now, from a list or a mark, whether the address is an exit's. */
function statementsAbout(address: Address, rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(
    (row) =>
      'address' in row.finding &&
      row.finding.address === address &&
      isSaidNow(row) &&
      (row.finding.type === 'exit' || isSufficientNo(row)),
  );
}

/** In this check: a list that was kept from an earlier one may contradict what its operator says today. */
export function isSaidNow(row: Observation): boolean {
  const { at, elapsed, listDate = at } = row;
  return isLive(row) && (elapsed !== undefined || Math.abs(at - listDate) < HOUR_MS);
}

/** Operators all of whose statements about the address are of this kind: one that contradicts itself says nothing. */
export function operatorsThatSay(
  type: 'exit' | 'not-listed',
  address: Address,
  rows: readonly Observation[],
): ReadonlySet<Recipient> {
  const about = statementsAbout(address, rows);
  const others = operatorsOf(about.filter(({ finding }) => finding.type !== type));
  return operatorsOf(about.filter(({ recipient }) => recipient !== undefined && !others.has(recipient)));
}

/** An operator that stands alone about an address: see `standsAlone`. */
function contradicted(rows: readonly Observation[]): Recipient | undefined {
  return [...addressesIn(rows, 4), ...addressesIn(rows, 6)]
    .map((address) => standsAlone(address, rows))
    .find((operator) => operator !== undefined);
}

/**
 * Against two others; or a resolver's yes against the Tor Project, whose scan the DNS exit list is made of. Cloudflare's mark
 * is no statement of a list: it has exits that no list has.
 */
function standsAlone(address: Address, rows: readonly Observation[]): Recipient | undefined {
  const yes = operatorsThatSay('exit', address, rows);
  const no = operatorsThatSay('not-listed', address, rows);
  const [first] = yes;
  const [denier] = no;
  if (no.size === 1 && yes.size >= 2) return denier;
  if (yes.size !== 1 || first === undefined) return undefined;
  const own = statementsAbout(address, rows).filter(({ recipient }) => recipient === first);
  const isMark = ({ finding }: Observation) => finding.type === 'exit' && finding.basis === 'cloudflare-t1';
  if (no.size >= 2 && !own.every(isMark)) return first;
  const isResolver = first !== 'The Tor Project' && !own.some(isMark);
  return isResolver && no.has('The Tor Project') ? first : undefined;
}

/**
 * The rows without what an operator says that two others contradict: neither its lists nor the address that it shows are
 * counted. Where nobody else shows an address, all rows stay.
 */
export function withoutContradicted(rows: readonly Observation[]): readonly Observation[] {
  const operator = contradicted(rows);
  if (operator === undefined) return rows;
  const rest = rows.filter(({ recipient, finding }) => recipient !== operator || !('address' in finding));
  const shown = new Set(rest.flatMap((row) => addressSeen(row) ?? []));
  if (shown.size === 0) return rows;
  // Lists were asked about the address that it showed as well.
  return rest.filter(({ finding }) => !('address' in finding) || shown.has(finding.address));
}
