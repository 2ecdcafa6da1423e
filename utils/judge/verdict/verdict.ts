import type { Address } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../../model/verdict.ts';
import { isLive, withoutWrongAges } from '../freshness.ts';
import { idsOf, isOnionOpened, isSufficientNo, isTold, isTorEvidence } from '../predicates.ts';
import { addressesIn } from '../routes.ts';
import { caveatsOfMixed, caveatsOfTor, caveatsOfUnseen } from './caveats.ts';
import { exitsSeen } from './exits.ts';
import { areRoutesSplit, type FamilyState, judgeFamily, statesOf } from './family.ts';
import { type Mixture, mixtureOf } from './mixed.ts';
import { withoutContradicted } from './operators.ts';
import { isEchoLost, isOneMachineBetween, isSeenByTwo, isTiedToTor, isUnfinished } from './proof.ts';
import { isOtherWayUntold, isProxyUntold } from './proxy-untold.ts';
import { unknownReason } from './unknown-reason.ts';
import { witnesses } from './witnesses.ts';

/** The verdict depends on nothing but the rows that the popup shows. */
export function verdictOf(all: readonly Observation[]): Verdict {
  const dated = withoutWrongAges(all.filter((row) => !isTold(row)));
  const rows = withoutContradicted(dated);
  const verdict = judge(rows, dated, all.some(isTold));
  if (rows === dated || verdict.type === 'unknown') return verdict;
  return { ...verdict, certainty: 'likely', caveats: [...verdict.caveats, 'operator-contradicted'] };
}

/** `all`: with the rows of an operator that two others contradict. `told`: by the person, of the whole device. */
function judge(rows: readonly Observation[], all: readonly Observation[], told: boolean): Verdict {
  const four = judgeFamily(rows, 4);
  const six = judgeFamily(rows, 6);
  const onion = rows.some(isOnionOpened);
  const mixture = mixtureOf(rows, four, six, onion);
  if (mixture !== undefined) return mixture.isEarly ? unknown(rows, 'waiting') : mixed(rows, mixture);
  const hasExit = four.type === 'exit' || (six.type === 'exit' && four.type !== 'undecided');
  if ((hasExit || onion) && isIpv6Contested(all, rows)) return unknown(rows, 'sources-differ');
  if (hasExit && isOtherWayUntold(rows)) return unknown(rows, 'proxy-untold');
  if (hasExit || onion) return tor(rows, four, six, told);
  if (four.type === 'direct')
    return isProxyUntold(rows, four) ? unknown(rows, 'proxy-untold') : notTor(rows, four.surely);
  return unknown(rows, reasonOf(rows, four, six));
}

/** IPv6 was answered, so it goes somewhere, and whoever answered is not believed. */
function isIpv6Contested(all: readonly Observation[], rows: readonly Observation[]): boolean {
  const isAnswered = all.some(
    ({ role, family, finding }) => role === 'echo' && family === 6 && 'address' in finding,
  );
  return isAnswered && addressesIn(rows, 6).length === 0;
}

function reasonOf(rows: readonly Observation[], four: FamilyState, six: FamilyState): UnknownReason {
  if (rows.some(({ finding }) => finding.type === 'waiting')) return 'waiting';
  if (four.type === 'undecided') return four.why;
  if (six.type === 'undecided') return six.why;
  return unknownReason(rows);
}

/** Caveats with which `tor` may be certain: lists miss exits, and who reads names is another matter than the way. */
const HARMLESS: readonly Caveat[] = ['sources-differ', 'names-looked-up-here'];

function tor(
  rows: readonly Observation[],
  four: FamilyState,
  six: FamilyState,
  isWordGiven: boolean,
): Verdict {
  const exits = exitsSeen(rows);
  const addresses = exits.map(({ address }) => address);
  const isTied = isTiedToTor(addresses, rows);
  const caveats = caveatsOfTor(rows, four, six, isTied ? 'shown' : isWordGiven ? 'told' : 'open');
  const certain =
    isTied &&
    !hasUnlistedAddress(rows) &&
    isSeenByTwo(addresses, rows) &&
    !isUnfinished(rows) &&
    !areRoutesSplit(rows) &&
    !isEchoLost(rows) &&
    caveats.every((caveat) => HARMLESS.includes(caveat)) &&
    witnesses(rows.filter((row) => isTorEvidence(row) && isLive(row))) >= 2;
  return { type: 'tor', exits, ...found(rows, isTorEvidence, certain, caveats) };
}

/** An address on no list beside an exit's may be the person's own. */
function hasUnlistedAddress(rows: readonly Observation[]): boolean {
  return [...statesOf(rows, 4), ...statesOf(rows, 6)].some(({ type }) => type === 'direct');
}

function notTor(rows: readonly Observation[], certain: boolean): Verdict {
  const addresses = allAddresses(rows);
  const caveats = caveatsOfUnseen(rows);
  // It may carry the whole computer, by an exit on no list.
  const hasTorClient = rows.some(({ finding }) => finding.type === 'local-tor');
  const isCertain =
    certain &&
    caveats.length === 0 &&
    !hasTorClient &&
    !isOneMachineBetween(rows) &&
    !isUnfinished(rows) &&
    isSeenByTwo(addresses, rows);
  return { type: 'not-tor', addresses, ...found(rows, isSufficientNo, isCertain, caveats) };
}

/** Without agreement: each row is about another part of the traffic. */
function mixed(rows: readonly Observation[], { kind, certainty }: Mixture): Verdict {
  const exits = exitsSeen(rows);
  const exitAddresses = new Set(exits.map(({ address }) => address));
  const addresses = allAddresses(rows).filter((address) => !exitAddresses.has(address));
  const evidence = idsOf(
    rows.filter((row) => isTorEvidence(row) || isSufficientNo(row) || row.finding.type === 'sees'),
  );
  return {
    type: 'mixed',
    kind,
    exits,
    addresses,
    certainty,
    evidence,
    caveats: caveatsOfMixed(rows, kind, isTiedToTor([...exitAddresses], rows)),
    agreement: { agree: 0, of: 0 },
  };
}

function unknown(rows: readonly Observation[], reason: UnknownReason): Verdict {
  const evidence = rows.filter(({ finding }) => finding.type !== 'not-asked' && finding.type !== 'waiting');
  return { type: 'unknown', reason, addresses: allAddresses(rows), evidence: idsOf(evidence) };
}

function allAddresses(rows: readonly Observation[]): readonly Address[] {
  return [...addressesIn(rows, 4), ...addressesIn(rows, 6)];
}

function found(
  rows: readonly Observation[],
  agrees: (row: Observation) => boolean,
  certain: boolean,
  caveats: readonly Caveat[],
) {
  const certainty: Certainty = certain ? 'certain' : 'likely';
  const decisive = rows.filter((row) => isTorEvidence(row) || isSufficientNo(row));
  const agreement = { agree: witnesses(rows.filter(agrees)), of: witnesses(decisive) };
  return { certainty, agreement, caveats, evidence: idsOf(rows.filter(agrees)) };
}
