import type { Rung } from '../model/blockage.ts';
import { type Case, has, rung } from './case.ts';
import { isCertificateMatter, isDenied, isTrusted, workingControls } from './rows.ts';
import { signedHere } from './signed-here.ts';
import { isReplaced, mayBeProxyPage } from './silence.ts';

/** Network Authentication Required (RFC 6585): a portal that says so. */
const PORTAL_STATUS = 511;

export function captivePortal({ rows, row }: Case): Rung {
  const tests = rows.filter(({ witness, finding }) => witness === 'control' && finding.type !== 'not-asked');
  const replaced = tests.filter(({ finding }) => isReplaced(finding));
  const says = row.finding.type === 'unreadable' && row.finding.status === PORTAL_STATUS;
  if (says) return rung('captive-portal', 'found', 'tests-replaced', [row]);
  if (replaced.length > 0 && replaced.length === tests.length) {
    // A portal lets nobody through before the login.
    return rung(
      'captive-portal',
      rows.some(isTrusted) || mayBeProxyPage(rows) ? 'possible' : 'found',
      'tests-replaced',
      replaced,
    );
  }
  // Many a portal exempts one of the well-known tests.
  if (replaced.length > 0) return rung('captive-portal', 'possible', 'tests-replaced', replaced);
  const working = workingControls(rows);
  return working.length > 0
    ? rung('captive-portal', 'ruled-out', 'tests-unchanged', working)
    : rung('captive-portal', 'unlikely', 'tests-missing', tests);
}

/** A list of unwanted names, an antivirus, a company's box that this computer trusts. */
export function localFilter(it: Case): Rung {
  const { row, rows, view } = it;
  if (isDenied(row)) return rung('local-filter', 'found', 'denied-here', [row]);
  const signed = signedHere(it);
  if (signed !== undefined) return rung('local-filter', signed, 'own-authority', [row]);
  if (has(it, 'block-page', 'redirect')) return rung('local-filter', 'possible', 'trusted-impostor', [row]);
  if (has(it, 'dns-false-address') && view.kind === 'null') {
    return rung('local-filter', 'possible', 'null-address', view.rows);
  }
  if (has(it, 'dns-false-address') && view.kind === 'private') {
    return rung('local-filter', 'possible', 'private-address', view.rows);
  }
  // A browser that does not show the false address leaves open whose it is: a list of the person's own gives 0.0.0.0, or
  // a page with a certificate of its own. A public one that is seen, and no address at all, are no sign of such a list.
  if (has(it, 'dns-false-address') && view.kind === undefined && mayBeOwnPage(it)) {
    return rung('local-filter', 'possible', 'name-without-witness', [row]);
  }
  // Who signs every answer anew sits in every handshake.
  const others = rows.filter((one) => one.host !== row.host && one.signs?.foreignAuthority !== undefined);
  if (others.length > 0 && has(it, 'reset', 'closed', 'silence', 'tls-broken', 'false-certificate')) {
    return rung('local-filter', 'possible', 'own-authority-elsewhere', others);
  }
  const foreign = rows.filter(isCertificateMatter);
  const unrelated = new Set(foreign.map(({ recipient }) => recipient));
  if (isCertificateMatter(row) && unrelated.size > 1 && !rows.some(isTrusted)) {
    return rung('local-filter', 'possible', 'everything-foreign', foreign);
  }
  return rung('local-filter', 'unlikely', 'nothing-points-here');
}

/** Silence is no sign of a list, and no list at home has a certificate of a known authority, be it for another name. */
function mayBeOwnPage(it: Case): boolean {
  const { finding } = it.row;
  if (has(it, 'silence') || finding.type !== 'no-answer') return false;
  return !has(it, 'false-certificate') || finding.failure === 'ssl_unknown_authority';
}
