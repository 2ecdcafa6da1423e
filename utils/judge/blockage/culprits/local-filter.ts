import type { Rung } from '../../../model/blockage.ts';
import type { Technique } from '../../../model/technique.ts';
import { isOneInPlaceOfAll } from '../../line-down.ts';
import {
  hasFailed,
  isCertificateFailure,
  isDeniedOnComputer,
  isTrusted,
  passedByName,
} from '../../predicates.ts';
import { trustedAnswers } from '../controls.ts';
import { type CulpritRules, found, type Outcome, possible, unlikely } from '../culprit.ts';
import { allStopped } from '../everything.ts';
import {
  type FailedEndpoint,
  hasTechnique,
  isBehindProxy,
  isDnsOnly,
  isResolverDown,
  mayBeLookedUpFalsely,
} from '../failed-endpoint.ts';
import { localAuthority } from '../local-authority.ts';
import { failedAlike } from '../operators.ts';

/** On this side of the line: a list of blocked names, an antivirus, a company's filter that this computer trusts. */
export const localFilter: CulpritRules = {
  needsControl: true,
  examine(failed, lower) {
    return (
      byAnswer(failed) ?? byName(failed) ?? byHandshake(failed, lower) ?? unlikely('nothing-points-here')
    );
  },
};

/** Held back here, or answered with a certificate that this browser trusts. */
function byAnswer(failed: FailedEndpoint): Outcome | undefined {
  const { row } = failed;
  if (isDeniedOnComputer(row)) return found('denied-here', [row], 'certain');
  const signed = localAuthority(failed);
  if (signed === 'found') return found('own-authority', [row], 'certain');
  if (signed === 'possible') return possible('own-authority', [row]);
  // The browser's own authorities sign for no filter.
  if (row.hints?.builtInAuthority === true) return undefined;
  if (hasTechnique(failed, 'block-page', 'redirect')) return possible('trusted-impostor', [row]);
  return hasTechnique(failed, 'http-error') ? possible('signer-not-told', [row]) : undefined;
}

/**
 * A list of blocked names denies a name, or leads it to 0.0.0.0, to a page of its maker's (AdGuard, NextDNS and Umbrella have
 * public addresses) or to a web server of the person's own. This network may do the same: the rows look alike.
 */
function byName(failed: FailedEndpoint): Outcome | undefined {
  const { row, rows, view } = failed;
  if (mayBeLookedUpFalsely(failed)) return possible('name-without-witness', [row]);
  // The proxy looks the name up, where no list here reaches.
  if (row.route === 'proxied' && row.hints?.proxyDns === true) return undefined;
  const isFalse = hasTechnique(failed, 'dns-false-answer') && !hasTechnique(failed, 'timeout');
  if (!isFalse && !isDnsOnly(failed)) return undefined;
  // The resolver gives the true address, or the one that the host had before it moved: that is no list.
  if (view.localAnswer === 'true' || view.isMoved) return undefined;
  if (isResolverDown(failed) || isOneInPlaceOfAll(rows) || passedByName(row, rows).length > 0)
    return undefined;
  if (view.isOwnResolver) return found('own-resolver', view.rows);
  if (isFalse && view.localKind === 'null') return possible('null-address', view.rows);
  if (isFalse && view.localKind === 'private') return possible('private-address', view.rows);
  if (isFalse && view.localKind === undefined) return possible('name-without-witness', [row]);
  return possible('maybe-own-list', [row, ...view.rows]);
}

/** An antivirus or a company's box stands in the handshake. */
function byHandshake(failed: FailedEndpoint, lower: readonly Rung[]): Outcome | undefined {
  const { row, rows, view, techniques } = failed;
  // A filter that signs other answers anew takes part in every handshake.
  const foreign = rows.filter(
    (other) => other.host !== row.host && other.hints?.foreignAuthority !== undefined,
  );
  const isCut = hasTechnique(failed, 'reset', 'fin', 'timeout', 'tls-broken', 'false-certificate');
  if (foreign.length > 0 && isCut) return possible('own-authority-elsewhere', foreign);
  const invalid = rows.filter(isCertificateFailure);
  const operators = new Set(invalid.map(({ recipient }) => recipient)).size;
  if (isCertificateFailure(row) && operators > 1 && !rows.some(isTrusted)) {
    return possible('everything-foreign', invalid);
  }
  // Some sign anew only for what they stop, or end the handshake with an alert (Defender's network protection).
  const isAlert =
    techniques.every((technique) => technique === 'tls-broken') &&
    (view.byAddress !== 'fails' || allStopped(rows) === 'cut');
  const isAtLiteral = hasFailed(row, ['ssl_invalid_hostname']) && row.family !== undefined;
  const isForeign = (hasFailed(row, ['ssl_unknown_authority']) && !view.isMoved) || isAtLiteral;
  return isAlert || isForeign || isCutHere(failed, lower) ? possible('maybe-own-filter', [row]) : undefined;
}

/** How a filter of this computer ends a handshake by name. A close is not its way, nor silence. */
const CUTS_BY_NAME: readonly Technique[] = ['reset', 'tls-broken'];

/**
 * Endpoint protection cuts the handshake by name, and hosts of several operators by one list. Not behind a proxy, where it does
 * not see them; and where no ordinary host is reached over TLS, it is no list of hosts.
 */
function isCutHere(failed: FailedEndpoint, lower: readonly Rung[]): boolean {
  const { rows, techniques } = failed;
  const isOrdinaryReached = trustedAnswers(rows).some(({ role }) => role === 'echo');
  if (isBehindProxy(failed) || !isOrdinaryReached || lower.some(standsBetween)) return false;
  if (isResolverDown(failed)) return false;
  if (!hasTechnique(failed, 'reset', 'timeout', 'tls-broken')) return false;
  const isItsWay = techniques.every((technique) => CUTS_BY_NAME.includes(technique));
  // Where the network is not in question, it is the exit, or something before Tor.
  const isOnTor = lower.some(({ culprit, state }) => culprit === 'exit' && state === 'possible');
  return failedAlike(failed).length > 0 || (failed.isTriggeredByName && (isItsWay || isOnTor));
}

/** A login page, or a proxy that makes addresses up, has a sign of its own here, and explains the cut. */
function standsBetween({ culprit, state }: Rung): boolean {
  return state === 'possible' && (culprit === 'captive-portal' || culprit === 'own-proxy');
}
