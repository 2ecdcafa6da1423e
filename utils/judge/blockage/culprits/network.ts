import { isAnsweredHere } from '../../portal.ts';
import { isOnionOpened, isTorEvidence } from '../../predicates.ts';
import { controlsFor, signsOfLine } from '../controls.ts';
import { type CulpritRules, found, type Outcome, possible, ruledOut, unlikely } from '../culprit.ts';
import { allStopped } from '../everything.ts';
import {
  type FailedEndpoint,
  hasTechnique,
  isDnsOnly,
  isResolverDown,
  isTrustedAnswer,
  mayBeLookedUpFalsely,
  rowsOnSameRoute,
} from '../failed-endpoint.ts';
import { isPastTor } from '../through-tor.ts';

/** This network. Accused last: where every other culprit is ruled out or unlikely, and a control works. */
export const network: CulpritRules = {
  needsControl: true,
  examine(failed, lower) {
    const { row, rows, view } = failed;
    const working = controlsFor(row, rows);
    const signs = working.length > 0 ? working : signsOfLine(rows);
    if (lower.some(({ state }) => state === 'found')) return ruledOut('not-needed');
    if (hasTechnique(failed, 'expired-certificate')) return ruledOut('own-certificate', [row]);
    if (hasTechnique(failed, 'slow')) return unlikely('slow-everywhere', [row]);
    if (isTrustedAnswer(failed)) return ruledOut('trusted-certificate', [row]);
    if (view.isOwnResolver && isDnsOnly(failed)) return ruledOut('own-resolver', view.rows);
    if (signs.length === 0) return unlikely('no-control');
    if (isResolverDown(failed)) return unlikely('several-operators', [row]);
    if (allStopped(rows) === 'by-size') return unlikely('large-packets', working);
    const inBetween = onTheWay(failed);
    if (inBetween !== undefined) return inBetween;
    return working.length === 0 || lower.some(({ state }) => state === 'possible')
      ? possible('cannot-be-told-apart', signs)
      : found('what-remains', working);
  },
};

/** What may go through Tor, even in part, or through a proxy, is not known to be blocked by this network. */
function onTheWay(failed: FailedEndpoint): Outcome | undefined {
  const { row, rows, verdict } = failed;
  // The resolver of this network was asked, whatever carries the connections.
  if (mayBeLookedUpFalsely(failed)) return undefined;
  if (isPastTor(failed) && verdict.type !== 'tor') return undefined;
  const tor = rows.filter(isTorEvidence);
  // A part goes past Tor, and nothing says that this request did not.
  if (verdict.type === 'mixed' && row.route !== 'proxied') return undefined;
  // The address is an exit's, and no more: a neighbour of that exit is in this network.
  const mayBeNeighbour = verdict.type === 'tor' && verdict.caveats.includes('maybe-neighbour');
  // Sources that differ, or are too old, leave open whether anything went through Tor.
  const isOpen = verdict.type === 'unknown' && !tor.some(isOnionOpened);
  if (tor.length > 0 && !mayBeNeighbour && !isOpen) return unlikely('perhaps-through-tor', tor);
  const proxied = rowsOnSameRoute(failed).filter(
    (other) => other.route === 'proxied' && other.look === undefined && !isAnsweredHere(other, rows),
  );
  return proxied.length > 0 ? unlikely('proxy-in-between', proxied) : undefined;
}
