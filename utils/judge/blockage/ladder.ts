import { CULPRITS, type Culprit, type Rung } from '../../model/blockage.ts';
import type { Certainty } from '../../model/verdict.ts';
import { hasFailed } from '../predicates.ts';
import { controlsFor, signsOfLine } from './controls.ts';
import { ruledOut } from './culprit.ts';
import { CULPRIT_RULES } from './culprits/list.ts';
import type { FailedEndpoint } from './failed-endpoint.ts';

/** What the examination of all culprits gives. */
export interface Examination {
  readonly ladder: readonly Rung[];
  readonly suspects: readonly Culprit[];
  readonly certainty: Certainty;
}

/** Examines every culprit in the order of the ladder. The first one that is found is the only suspect. */
export function examineCulprits(failed: FailedEndpoint): Examination {
  const ladder: Rung[] = [];
  let found: { readonly culprit: Culprit; readonly certainty: Certainty } | undefined;
  for (const culprit of CULPRITS) {
    const { certainty, ...outcome } = isAcquittedByBrowser(culprit, failed)
      ? ruledOut('not-needed')
      : CULPRIT_RULES[culprit].examine(failed, ladder);
    ladder.push({ culprit, ...outcome });
    if (outcome.state === 'found') found ??= { culprit, certainty };
  }
  if (found !== undefined) return { ladder, suspects: [found.culprit], certainty: found.certainty };
  const possible = ladder.filter(({ state }) => state === 'possible').map(({ culprit }) => culprit);
  const hasControl = controlsFor(failed.row, failed.rows).length > 0;
  // Signs of a line acquit no exit, and accuse nobody of its own.
  const isLineThere = signsOfLine(failed.rows).length > 0;
  const isSuspect = (culprit: Culprit) =>
    hasControl || !CULPRIT_RULES[culprit].needsControl || (isLineThere && culprit !== 'exit');
  const left = possible.filter(isSuspect);
  const suspects = left.join() === 'network' ? [] : left;
  return { ladder, suspects, certainty: 'likely' };
}

/** The browser cancelled the request itself: because the network changed, or because another extension asked for it. */
function isAcquittedByBrowser(culprit: Culprit, { row }: FailedEndpoint): boolean {
  return hasFailed(row, ['request_aborted']) && culprit !== 'offline' && culprit !== 'other-extension';
}
