import { isDeniedOnComputer, isTorEvidence } from '../../predicates.ts';
import { type CulpritRules, found, type Outcome, possible, ruledOut, unlikely } from '../culprit.ts';
import {
  type FailedEndpoint,
  hasTechnique,
  isLookedUpHere,
  isNameNowhere,
  isResolverDown,
  rowsOnSameRoute,
} from '../failed-endpoint.ts';
import { localAuthority } from '../local-authority.ts';
import { throughTor } from '../through-tor.ts';

/** Through Tor, where the ISP sees none of this: an exit could not reach the service, or the service refuses exits. */
export const exit: CulpritRules = {
  needsControl: true,
  examine(failed) {
    const { row, view } = failed;
    if (isDeniedOnComputer(row)) return ruledOut('denied-here', [row]);
    if (localAuthority(failed) === 'found') return unlikely('own-authority', [row]);
    if (isNameNowhere(failed)) return unlikely('name-nowhere', view.rows);
    // A Tor client takes no such address from an exit (tor(1), ClientDNSRejectInternalAddresses).
    if (view.localKind === 'null' && hasTechnique(failed, 'dns-false-answer')) {
      return unlikely('null-address', view.rows);
    }
    if (isLookedUpHere(failed)) return ruledOut('names-looked-up-here', [row]);
    const evidence = rowsOnSameRoute(failed).filter(isTorEvidence);
    switch (throughTor(failed)) {
      case 'surely':
        return onTor(failed, evidence);
      case 'perhaps':
        if (cameAllTheWay(failed)) return unlikely('answers-came', evidence);
        return hasTechnique(failed, 'slow') || isResolverDown(failed)
          ? unlikely('perhaps-through-tor', evidence)
          : possible('perhaps-through-tor', evidence);
      case 'hardly':
        return unlikely('not-through-tor');
      case 'surely-not':
        return ruledOut('not-through-tor');
    }
  },
};

/** An answer that is merely unusable came all the way; only a refusal may be meant for the exit. */
function cameAllTheWay(failed: FailedEndpoint): boolean {
  const isErrorOfIts = hasTechnique(failed, 'http-error', 'block-page') && !isRefusal(failed);
  return hasTechnique(failed, 'unreadable') || isErrorOfIts;
}

/**
 * Only a refusal is meant for the exit alone. Whatever else fails on Tor may fail at the service as well, or at what looks
 * names up before Tor; and where no exit's address is known, the person's own Tor client may have refused
 * (OnionTrafficOnly, ExcludeExitNodes: tor(1)).
 */
function onTor(failed: FailedEndpoint, evidence: FailedEndpoint['rows']): Outcome {
  if (cameAllTheWay(failed)) return unlikely('answers-came', evidence);
  // It is the true certificate: see `techniquesOf`.
  if (hasTechnique(failed, 'expired-certificate')) return unlikely('own-certificate', [failed.row]);
  const isExitKnown = evidence.some(({ finding }) => finding.type === 'exit');
  return isExitKnown && isRefusal(failed) && !mayBeForgedHere(failed)
    ? found('through-tor', evidence)
    : possible('through-tor', evidence);
}

/** Only Firefox shows who signed; and a filter on this computer sees the hosts where no proxy is in between. */
function mayBeForgedHere({ row: { route, hints } }: FailedEndpoint): boolean {
  return route === 'direct' && hints?.builtInAuthority !== true;
}

function isRefusal({ row: { finding } }: FailedEndpoint): boolean {
  if (finding.type !== 'unreadable') return false;
  return [401, 403, 451].includes(finding.status);
}
