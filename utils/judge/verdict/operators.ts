import type { Address } from '../../model/address.ts';
import type { Recipient } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';
import { HOUR_MS } from '../../model/time.ts';
import { isLive } from '../freshness.ts';
import { isSufficientNo } from '../predicates.ts';
import { addressesIn } from '../routes.ts';
import { addressSeen, operatorsOf } from './seen.ts';

/*
 * Whose word counts. Endpoints of one operator err, or lie, alike: its word counts once, however many endpoints repeat it.
 */

/** What is said of one address and counts. */
export interface Weighed {
  readonly yes: readonly Observation[];
  readonly no: readonly Observation[];
  /** One operator's word stands against another's: neither counts. */
  readonly isWordAgainstWord: boolean;
}

/** Weighs what the rows say of an address, after `withoutContradicted`. */
export function weigh(address: Address, rows: readonly Observation[]): Weighed {
  const about = rows.filter(({ finding }) => 'address' in finding && finding.address === address);
  const no = about.filter(isSufficientNo);
  return {
    yes: about.filter((row) => isYes(row, no)),
    no,
    isWordAgainstWord: isWordAgainstWord(address, about),
  };
}

/** The DNS exit list is made from the same scan as the live noes that contradict it. */
function isYes({ finding, witness }: Observation, no: readonly Observation[]): boolean {
  if (finding.type !== 'exit') return false;
  if (finding.basis !== 'dns-exit-list') return true;
  return !no.some((row) => row.witness === witness && isLive(row));
}

/**
 * The Tor Project alone calls it an exit's, and a resolver denies that of the same scan, or Cloudflare saw it and did not
 * mark it, as it marks 97 of 100 listed exits. Whichever errs or lies, a verdict on it would be false.
 */
function isWordAgainstWord(address: Address, about: readonly Observation[]): boolean {
  const yes = about.filter(({ finding }) => finding.type === 'exit');
  const [operator, ...others] = operatorsOf(yes);
  if (operator !== 'The Tor Project' || others.length > 0 || !yes.every(isSaidNow)) return false;
  const isUnmarked = about.some(
    ({ finding, recipient }) => finding.type === 'sees' && recipient !== operator,
  );
  const noes = operatorsThatSay('not-listed', address, about);
  return noes.size === 1 || (noes.size === 0 && isUnmarked);
}

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
function isSaidNow(row: Observation): boolean {
  const { at, elapsed, listDate = at } = row;
  return isLive(row) && (elapsed !== undefined || Math.abs(at - listDate) < HOUR_MS);
}

/** Operators all of whose statements about the address are of this kind: one that contradicts itself says nothing. */
function operatorsThatSay(
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
