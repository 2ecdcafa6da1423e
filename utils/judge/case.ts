import type { Culprit, Rung, RungReason, RungState, Technique } from '../model/blockage.ts';
import type { Observation } from '../model/observation.ts';
import { idsOf, isAnswered } from './rows.ts';
import type { View } from './view.ts';

/** One row that is stopped, and all that may tell who does it. */
export interface Case {
  readonly row: Observation;
  readonly rows: readonly Observation[];
  readonly techniques: readonly Technique[];
  readonly view: View;
  /** The server answers when it is asked by its address. */
  readonly byName: boolean;
}

/** Evidence enough to look at; all of it would be a list. */
const MOST_EVIDENCE = 4;

export function rung(
  culprit: Culprit,
  state: RungState,
  reason: RungReason,
  evidence: readonly Observation[] = [],
): Rung {
  return { culprit, state, reason, evidence: idsOf(evidence).slice(0, MOST_EVIDENCE) };
}

/** Techniques by which the answer itself comes over a connection that the browser trusts. */
const ANSWERS: readonly Technique[] = ['block-page', 'redirect', 'rate-limit', 'http-error', 'unreadable'];

/** An answer over TLS with a certificate that this browser trusts: nobody in the network alone can give it. */
export function isTrustedAnswer({ techniques }: Case): boolean {
  return techniques.every((technique) => ANSWERS.includes(technique));
}

/** Nobody has an address for the name, neither here nor at two independent operators elsewhere. */
export function isNowhere({ techniques, view }: Case): boolean {
  if (!techniques.every((technique) => technique.startsWith('dns-')) || view.elsewhere?.length !== 0)
    return false;
  const names = view.rows.filter(({ look, finding }) => look?.kind === 'name' && finding.type === 'resolves');
  return new Set(names.map(({ recipient }) => recipient)).size > 1;
}

export function has({ techniques }: Case, ...some: readonly Technique[]): boolean {
  return some.some((technique) => techniques.includes(technique));
}

/** Rows that may tell what this one went through: a proxy that only onion names go to has no part in what went directly. */
export function onSameWay({ row, rows }: Case): readonly Observation[] {
  if (row.route !== 'direct') return rows;
  return rows.filter(({ route, witness }) => route !== 'proxied' || witness !== 'onion-service');
}

/** No more ordinary names answer than are not found either: what answers was remembered, and the resolver is dead. */
export function isNoneFound({ row, rows, techniques }: Case): boolean {
  if (!techniques.every((technique) => technique === 'dns-nothing')) return false;
  if (rows.some(isResolved)) return false;
  const names = rows.filter(
    ({ role, family, recipient }) =>
      (role === 'echo' || role === 'control') && family === undefined && recipient !== row.recipient,
  );
  const lost = names.filter(({ finding }) => finding.type === 'no-answer' && finding.step === 'dns').length;
  return lost > 0 && lost >= names.filter(isAnswered).length;
}

/** The system's resolver found some name (Firefox). */
function isResolved({ look, finding }: Observation): boolean {
  return look?.kind === 'resolver' && finding.type === 'resolves' && finding.addresses.length > 0;
}
