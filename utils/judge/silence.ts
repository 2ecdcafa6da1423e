import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { hangingOf, isHungUp, tellsOfLine } from './hanging.ts';
import { isReached } from './rows.ts';

/** Why there is no address to judge. Only rows that were asked count. */
export function silenceReason(rows: readonly Observation[]): UnknownReason {
  const own = rows.filter(({ role }) => role !== 'look');
  const asked = own.filter(({ finding }) => finding.type !== 'not-asked' && finding.type !== 'waiting');
  const failed = asked.filter(({ finding }) => finding.type === 'no-answer');
  if (own.some(({ finding }) => finding.type === 'not-asked' && finding.why === 'interrupted'))
    return 'interrupted';
  if (asked.length === 0) return 'not-checked';
  if (isPortal(rows)) return 'captive-portal';
  if (failed.length < asked.length || failed.some(isReached)) return 'no-address';
  if (failed.some(isChange) && !failed.some(tellsOfLine)) return 'interrupted';
  if (!failed.some(tellsOfLine)) return 'no-address';
  const hanging = hangingOf(rows);
  if (hanging === undefined) return failed.some(isHungUp) ? 'nothing-answered' : 'offline';
  return hanging === 'somewhere' ? 'nothing-answered' : 'proxy-down';
}

/** The network became another one in the middle of it. */
function isChange({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && finding.failure === 'network_changed';
}

/** Every test page was replaced by something else, as before the login on a guest network. */
function isPortal(rows: readonly Observation[]): boolean {
  const tests = rows.filter(({ witness, finding }) => witness === 'control' && finding.type !== 'not-asked');
  if (mayBeProxyPage(rows)) return false;
  return tests.length > 0 && tests.every(({ finding }) => isReplaced(finding));
}

/** Something else came in its place. */
export function isReplaced(finding: Observation['finding']): boolean {
  return (
    finding.type === 'unreadable' || (finding.type === 'no-answer' && finding.failure === 'http_redirect')
  );
}

/**
 * An HTTP proxy that gets nowhere answers plain requests with a page of its own (measured 2026-11), and opens no tunnel. Not
 * where a test's page is known to have come directly.
 */
export function mayBeProxyPage(rows: readonly Observation[]): boolean {
  const isDirect = ({ witness, route, finding }: Observation) =>
    witness === 'control' && route === 'direct' && isReplaced(finding);
  if (rows.some(isDirect)) return false;
  return rows.some(
    ({ role, finding }) =>
      (role === 'echo' || role === 'witness') && finding.type === 'no-answer' && finding.step === 'proxy',
  );
}
