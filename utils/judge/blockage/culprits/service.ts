import { hasFailed, isTrusted, passedByName } from '../../predicates.ts';
import { type CulpritRules, found, type Outcome, possible, ruledOut, unlikely } from '../culprit.ts';
import { allStopped } from '../everything.ts';
import {
  type FailedEndpoint,
  hasTechnique,
  isDnsOnly,
  isNameNowhere,
  isResolverDown,
  isTrustedAnswer,
} from '../failed-endpoint.ts';
import { localAuthority } from '../local-authority.ts';
import { expiredAtSeveral, failedAlike, isServerFault, siblingsThatAnswer } from '../operators.ts';
import { throughTor } from '../through-tor.ts';

/**
 * The service itself: it refuses, it is down, or it is badly kept. Services of one operator fail together; an outage
 * shows no foreign certificate and no false address.
 */
export const service: CulpritRules = {
  needsControl: true,
  examine(failed) {
    return byAnswer(failed) ?? byAll(failed) ?? byName(failed) ?? byOperator(failed);
  },
};

/** What the answer, or the server's certificate, shows. */
function byAnswer(failed: FailedEndpoint): Outcome | undefined {
  const { row, view, techniques } = failed;
  const isOwnSignature = row.hints?.builtInAuthority === true;
  // A filter on this computer that signs anew may have given the whole answer.
  const signed = localAuthority(failed);
  if (signed === 'found') return unlikely('own-authority', [row]);
  if (signed === 'possible') return possible('says-so-itself', [row]);
  // Many people share an exit, so it may be meant for the exit.
  if (hasTechnique(failed, 'rate-limit') && throughTor(failed) === 'surely') {
    return possible('says-so-itself', [row]);
  }
  if (hasTechnique(failed, 'rate-limit') || (hasTechnique(failed, 'http-error') && isOwnSignature)) {
    return found('says-so-itself', [row], 'certain');
  }
  // Only Firefox shows who signed: in Chromium a filter on this computer looks the same.
  if (hasTechnique(failed, 'http-error')) return possible('says-so-itself', [row]);
  if (hasTechnique(failed, 'unreadable')) return possible('one-operator', [row]);
  if (isTrustedAnswer(failed)) return possible('says-so-itself', [row]);
  if (hasTechnique(failed, 'expired-certificate')) return byExpiry(failed);
  if (hasTechnique(failed, 'truncated')) return byCut(failed);
  if (hasTechnique(failed, 'slow')) return unlikely('slow-everywhere', [row]);
  const isAddressFalse =
    view.localAnswer === 'false' || techniques.every((technique) => technique === 'dns-false-answer');
  if (!isServerFault(row) || isAddressFalse) return undefined;
  const others = failedAlike(failed);
  return others.length > 0
    ? unlikely('several-operators', [row, ...others])
    : possible('one-operator', [row]);
}

/** No service stops the answer of an unrelated one in the middle. */
function byCut(failed: FailedEndpoint): Outcome | undefined {
  const others = failedAlike(failed);
  return others.length > 0 ? unlikely('several-operators', [failed.row, ...others]) : undefined;
}

/** The true certificate, out of date: only the service has it. Where several operators' are, rather the clock is wrong. */
function byExpiry({ row, rows }: FailedEndpoint): Outcome {
  const expired = expiredAtSeveral(rows);
  if (expired.length > 0) return unlikely('several-operators', expired);
  // Only a certificate that holds shows that it is not the clock where two hosts are out of date.
  const isAlone = rows.every(
    (other) => other.host === row.host || !hasFailed(other, ['ssl_expired_certificate']),
  );
  return (isAlone || rows.some(isTrusted) ? found : possible)('own-certificate', [row]);
}

/** Nothing of anybody comes over TLS: no service does that. */
function byAll({ row, rows }: FailedEndpoint): Outcome | undefined {
  return allStopped(rows) === undefined ? undefined : unlikely('several-operators', [row]);
}

/** What the name leads to, and whether it triggers the failure. */
function byName(failed: FailedEndpoint): Outcome | undefined {
  const { row, rows, view } = failed;
  if (isResolverDown(failed)) return unlikely('several-operators', [row]);
  const passed = passedByName(row, rows);
  if (passed.length > 0) return possible('same-host-answers', passed);
  if (view.isMoved) return possible('moved', view.rows);
  const names = view.rows.filter(({ look }) => look?.kind === 'name');
  if (isNameNowhere(failed)) return found('name-nowhere', names, 'certain');
  if (view.dohAddresses?.length === 0) return possible('name-nowhere', names);
  if (failed.isTriggeredByName) return triggeredByName(failed);
  if (hasTechnique(failed, 'false-certificate')) return ruledOut('somebody-else-answers', [row]);
  if (!isDnsOnly(failed)) return undefined;
  if (view.dohAddresses !== undefined) return ruledOut('name-known-elsewhere', names);
  return view.localAnswer === 'false' ? ruledOut('somebody-else-answers', view.rows) : undefined;
}

/** A reset may come after the handshake, from the server itself, unless the browser shows that it came before. */
function triggeredByName(failed: FailedEndpoint): Outcome {
  const { row, view } = failed;
  const mayBeAfterHandshake = hasTechnique(failed, 'reset') && row.hints?.handshake !== 'incomplete';
  if (!mayBeAfterHandshake) return ruledOut('reached-by-address', view.rows);
  const others = failedAlike(failed);
  return others.length > 0
    ? unlikely('several-operators', [row, ...others])
    : possible('maybe-after-handshake', view.rows);
}

/** What other services show, of this operator and of independent ones. */
function byOperator(failed: FailedEndpoint): Outcome {
  const { row, rows } = failed;
  const siblings = siblingsThatAnswer(row, rows);
  const others = failedAlike(failed);
  // No outage takes the names of several operators away at once.
  if (isDnsOnly(failed) && others.length > 0) return unlikely('several-operators', [row, ...others]);
  if (siblings.length > 0) return possible('same-operator-answers', siblings);
  return others.length > 0
    ? unlikely('several-operators', [row, ...others])
    : possible('one-operator', [row]);
}
