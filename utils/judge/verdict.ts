import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../model/verdict.ts';
import { isSufficientNo } from './address.ts';
import { isLive } from './age.ts';
import { type FamilyState, judgeFamily } from './family.ts';
import { type Mixture, mixtureOf } from './mixed.ts';
import { seenExits } from './seen-exits.ts';
import { addressesIn, isProxied } from './shown.ts';
import { silenceReason } from './silence.ts';
import { witnesses } from './witnesses.ts';

/** The verdict: a pure function of the rows on screen, and of nothing else. */
export function verdictOf(rows: readonly Observation[]): Verdict {
  const four = judgeFamily(rows, 4);
  const six = judgeFamily(rows, 6);
  const onion = rows.some(({ finding }) => finding.type === 'onion-loaded');
  const mixture = mixtureOf(rows, four, six, onion);
  if (mixture !== undefined) return mixture.isEarly ? unknown(rows, 'waiting') : mixed(rows, mixture);
  const hasExit = four.type === 'exit' || (six.type === 'exit' && four.type !== 'undecided');
  if (hasExit || onion) return tor(rows, four, six, onion);
  if (four.type === 'direct') return notTor(rows, four.surely);
  return unknown(rows, reasonOf(rows, four, six));
}

function reasonOf(rows: readonly Observation[], four: FamilyState, six: FamilyState): UnknownReason {
  if (rows.some(({ finding }) => finding.type === 'waiting')) return 'waiting';
  if (four.type === 'undecided') return four.why;
  if (six.type === 'undecided') return six.why;
  return silenceReason(rows);
}

/** What leaves "through Tor" certain: lists miss exits, so that one says no changes nothing. */
const HARMLESS: readonly Caveat[] = ['sources-differ'];

/**
 * An onion service that opened makes it certain only where an exit's address is known as well: alone it may be a
 * proxy for onion names, or a forgery, and ordinary traffic may go around it.
 */
function tor(rows: readonly Observation[], four: FamilyState, six: FamilyState, onion: boolean): Verdict {
  const states = [four, six];
  const exits = states.filter((state) => state.type === 'exit');
  const caveats: Caveat[] = [];
  const unconfirmed =
    exits.length === 0 || four.type === 'undecided' || exits.some(({ rest }) => rest.length > 0);
  if (unconfirmed) caveats.push('address-unconfirmed');
  if (exits.length > 0 && !onion && exits.every(({ savedOnly }) => savedOnly))
    caveats.push('saved-list-only');
  if (exits.some(({ differs }) => differs) || (exits.length > 0 && four.type === 'direct')) {
    caveats.push('sources-differ');
  }
  if (four.type === 'exit' && six.type === 'undecided') caveats.push('ipv6-unknown');
  if (exits.length > 0 && !onion && mayBeNeighbour(rows)) caveats.push('maybe-neighbour');
  const certain = onion
    ? caveats.every((caveat) => HARMLESS.includes(caveat))
    : caveats.length === 0 && witnesses(rows.filter((row) => isYes(row) && isLive(row))) >= 2;
  return { type: 'tor', exits: seenExits(rows), ...found(rows, isYes, certain, caveats) };
}

function notTor(rows: readonly Observation[], certain: boolean): Verdict {
  return { type: 'not-tor', addresses: allAddresses(rows), ...found(rows, isSufficientNo, certain, []) };
}

/** Here agreement means nothing: each row speaks of its own part of the traffic. */
function mixed(rows: readonly Observation[], { kind, certainty }: Mixture): Verdict {
  const exits = seenExits(rows);
  const through = new Set(exits.map(({ address }) => address));
  const addresses = allAddresses(rows).filter((address) => !through.has(address));
  const evidence = ids(
    rows.filter((row) => isYes(row) || isSufficientNo(row) || row.finding.type === 'sees'),
  );
  return {
    type: 'mixed',
    kind,
    exits,
    addresses,
    certainty,
    evidence,
    caveats: [],
    agreement: { agree: 0, of: 0 },
  };
}

function unknown(rows: readonly Observation[], reason: UnknownReason): Verdict {
  const evidence = rows.filter(({ finding }) => finding.type !== 'not-asked' && finding.type !== 'waiting');
  return { type: 'unknown', reason, addresses: allAddresses(rows), evidence: ids(evidence) };
}

/**
 * A listed address, no proxy, and no onion service that opened: perhaps the neighbour of an exit, or its operator. That
 * the onion service was not asked, or was interrupted, is no proof.
 */
function mayBeNeighbour(rows: readonly Observation[]): boolean {
  return !allAddresses(rows).some((address) => isProxied(address, rows));
}

function allAddresses(rows: readonly Observation[]): readonly Address[] {
  return [...addressesIn(rows, 4), ...addressesIn(rows, 6)];
}

function isYes({ finding }: Observation): boolean {
  return finding.type === 'exit' || finding.type === 'onion-loaded';
}

function found(
  rows: readonly Observation[],
  agrees: (row: Observation) => boolean,
  certain: boolean,
  caveats: readonly Caveat[],
) {
  const certainty: Certainty = certain ? 'certain' : 'likely';
  const able = rows.filter((row) => isYes(row) || isSufficientNo(row));
  const agreement = { agree: witnesses(rows.filter(agrees)), of: witnesses(able) };
  return { certainty, agreement, caveats, evidence: ids(rows.filter(agrees)) };
}

function ids(rows: readonly Observation[]): readonly string[] {
  return [...new Set(rows.map(({ endpoint }) => endpoint))];
}
