import type { PageMark } from '../model/hints.ts';
import type { Observation } from '../model/observation.ts';
import { hasFailed, hasFailedAt } from './predicates.ts';
import { isLocalPeer } from './routes.ts';

/** The plain test pages by which browsers detect a captive portal, as far as they were asked. */
export function portalTests(rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(({ witness, finding }) => witness === 'control' && finding.type !== 'not-asked');
}

/** A login page came in place of every test that was answered, as before the login on a guest network. */
export function isPortal(rows: readonly Observation[]): boolean {
  const answered = portalTests(rows).filter(
    ({ finding }) => finding.type === 'works' || finding.type === 'unreadable',
  );
  const tests = [...answered, ...portalTests(rows).filter((row) => hasFailed(row, ['http_redirect']))];
  return tests.length > 0 && tests.every(isLoginLike) && !mayBeProxyPage(rows);
}

/** Another answer came in place of this one. */
export function isReplaced(row: Observation): boolean {
  return row.finding.type === 'unreadable' || hasFailed(row, ['http_redirect']);
}

/** Network Authentication Required (RFC 6585): the portal names itself. */
const PORTAL_STATUS = 511;

/**
 * What a portal puts in place of a test: another page with a status of success, a redirect, or 511. An error status is as
 * likely a test that its owner moved (Mozilla's did in 2026-08, with Firefox 155), an empty answer a filter's, and a
 * notice of a block is no login.
 */
export function isLoginLike(row: Observation): boolean {
  const { finding, hints } = row;
  if (hasFailed(row, ['http_redirect'])) return !NAMES_OF_NOTICES.test(redirectHost(row) ?? '');
  if (finding.type !== 'unreadable' || isNotice(hints?.page)) return false;
  if (finding.status === PORTAL_STATUS || finding.why === 'redirected-elsewhere') return true;
  return finding.status >= 200 && finding.status <= 399 && finding.why !== 'too-short';
}

/** It asks for a login, names itself, or leads to a host by a public name: no router does that because its line is down. */
export function isMarkedAsPortal(row: Observation): boolean {
  const { finding, hints } = row;
  if (finding.type === 'unreadable' && finding.status === PORTAL_STATUS) return true;
  return hints?.page === 'login' || isRedirectedOut(row);
}

/** Names that have no meaning outside this network: RFC 6762 and 8375, ICANN's `.internal`, and what routers call themselves. */
const NAMES_OF_ROUTERS =
  /(?:^|\.)(?:local|localhost|localdomain|home|lan|internal|intranet|private|box|router|arpa)$/;

/**
 * Hosts to which networks send people from what they block: warning.rt.ru (Rostelecom, as the project "anticensority" has it),
 * internetpositif.id (Indonesia), and others that call themselves so. None of these is where somebody logs in.
 */
const NAMES_OF_NOTICES =
  /(?:^|[.-])(?:block|blocked|blockpage|denied|forbidden|restricted|warning|zapret)[.-]|(?:internetpositif|trustpositif)\./;

function isRedirectedOut(row: Observation): boolean {
  const host = redirectHost(row) ?? '';
  const isName = host.includes('.') && !/^[\d.]+$/.test(host) && !NAMES_OF_ROUTERS.test(host);
  return isName && !NAMES_OF_NOTICES.test(host);
}

/** Where a redirect leads; `undefined` where there is none. */
function redirectHost({ finding, hints }: Observation): string | undefined {
  const isRedirect = finding.type === 'no-answer' && finding.failure === 'http_redirect';
  const target = hints?.redirect ?? (isRedirect ? finding.verbatim : '');
  return /^https?:\/\/([^/:?#]+)/.exec(target)?.[1];
}

/** A page that says that it blocks; it offers no login. */
function isNotice(page: PageMark | undefined): boolean {
  return page === 'legal' || page === 'icsa' || page === 'filter';
}

/**
 * A web server of this computer answered in place of a test: a list of blocked names gives 127.0.0.1 or 0.0.0.0 for it.
 * Chromium shows the same peer for a proxy of this computer; but then others have such a peer as well.
 */
export function isAnsweredHere(row: Observation, rows: readonly Observation[]): boolean {
  if (row.witness !== 'control' || row.finding.type !== 'unreadable') return false;
  if (!isLocalPeer(row.hints?.peer)) return false;
  // A Tor client that is looked for on this computer is none of them.
  const others = rows.filter(({ role, hints }) => role !== 'look' && hints?.peer !== undefined);
  return (
    others.some(({ route }) => route === 'direct') &&
    others.every((other) => other.witness === 'control' || !isLocalPeer(other.hints?.peer))
  );
}

/**
 * The pages in place of the tests may be a proxy's. An HTTP proxy without a connection of its own answers plain requests
 * with an error page, and opens no tunnel (measured 2026-11). Not where a test's page is known to have come directly.
 */
export function mayBeProxyPage(rows: readonly Observation[]): boolean {
  const replaced = portalTests(rows).filter(isReplaced);
  if (replaced.some(({ route }) => route === 'direct')) return false;
  if (replaced.some(({ route }) => route === 'proxied')) return true;
  return rows.some((row) => (row.role === 'echo' || row.role === 'witness') && hasFailedAt(row, ['proxy']));
}
