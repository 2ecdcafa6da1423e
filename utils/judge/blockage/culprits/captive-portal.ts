import type { Observation } from '../../../model/observation.ts';
import { isLineDown, isOneInPlaceOfAll } from '../../line-down.ts';
import { isAnsweredHere, isLoginLike, isReplaced, mayBeProxyPage, portalTests } from '../../portal.ts';
import { hasFailed, isTrusted, workingControls } from '../../predicates.ts';
import { type CulpritRules, found, type Outcome, possible, ruledOut, unlikely } from '../culprit.ts';
import { allStopped, foreignEverywhere } from '../everything.ts';
import type { FailedEndpoint } from '../failed-endpoint.ts';
import { isStoppedOtherwise } from '../operators.ts';

/** Network Authentication Required (RFC 6585): the portal names itself. */
const PORTAL_STATUS = 511;

/** The login page of a guest network, which answers in place of others. */
export const captivePortal: CulpritRules = {
  needsControl: false,
  examine(failed) {
    const { rows, row } = failed;
    const isPortalStatus = row.finding.type === 'unreadable' && row.finding.status === PORTAL_STATUS;
    // It came over TLS, where no network on the way can answer; a company's gateway, whose authority this computer trusts, can.
    if (isPortalStatus && row.hints?.builtInAuthority !== true) return possible('tests-replaced', [row]);
    const tests = portalTests(rows).filter((test) => !isAnsweredHere(test, rows));
    const working = workingControls(rows);
    const replaced = tests.filter(isReplaced);
    const logins = replaced.filter(isLoginLike);
    if (logins.length > 0 && working.length === 0) return byLogins(failed, logins);
    // Many portals exempt one of the well-known tests; but an error is as likely a test that has moved.
    if (logins.length > 0) return possible('tests-replaced', logins);
    if (working.length === 0 && replaced.length > 0 && !rows.some(isTrusted)) {
      return possible('tests-replaced', replaced);
    }
    if (allStopped(rows) === 'cut') return possible('all-but-tests', working);
    const foreign = foreignEverywhere(rows);
    if (foreign.length > 0) return possible('everything-foreign', foreign);
    const local = tests.filter((test) => hasFailed(test, ['local_address']));
    if (local.length > 0 && working.length === 0) return possible('tests-replaced', local);
    return working.length > 0 ? ruledOut('tests-unchanged', working) : unlikely('tests-missing', tests);
  },
};

/** A portal lets no TLS connection through before the login, and stops all hosts in one way. */
function byLogins(failed: FailedEndpoint, logins: FailedEndpoint['rows']): Outcome {
  const { rows, view } = failed;
  const isOpen = rows.some(isTrusted) || mayBeProxyPage(rows);
  const others = portalTests(rows).filter((test) => isReplaced(test) && !isLoginLike(test));
  // This name alone is led elsewhere, while that of a test is not: a portal does so with all names, or with none.
  const isNameAlone = view.localAnswer === 'false' && rows.some((row) => isTestResolved(row, rows));
  if (isOpen || others.length > 0 || isNameAlone || isLineDown(rows) || isStoppedOtherwise(failed)) {
    return possible('tests-replaced', logins);
  }
  // A router asks for its own password as well.
  const isRouters = isOneInPlaceOfAll(rows) && !logins.some((login) => hasFailed(login, ['http_redirect']));
  return found('tests-replaced', logins, isRouters ? 'likely' : 'certain');
}

/** The system's resolver gives a public address for the name of a network test (Firefox). */
function isTestResolved({ look, finding }: Observation, rows: FailedEndpoint['rows']): boolean {
  const isTest = portalTests(rows).some(({ host }) => host === look?.host);
  return look?.kind === 'resolver' && isTest && finding.type === 'resolves' && finding.kind === 'public';
}
