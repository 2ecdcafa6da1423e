import type { FailedStep } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { hangingOf } from './hanging.ts';

const REACHED: readonly FailedStep[] = ['tls', 'http', 'body'];

/** Why there is no address to judge. Only rows that were asked count. */
export function silenceReason(rows: readonly Observation[]): UnknownReason {
  const findings = rows.filter(({ role }) => role !== 'look').map(({ finding }) => finding);
  const asked = findings.filter(({ type }) => type !== 'not-asked' && type !== 'waiting');
  const failed = asked.filter((finding) => finding.type === 'no-answer');
  if (findings.some((finding) => finding.type === 'not-asked' && finding.why === 'interrupted'))
    return 'interrupted';
  if (asked.length === 0) return 'not-checked';
  if (isPortal(rows)) return 'captive-portal';
  if (failed.length < asked.length) return 'no-address';
  if (failed.every(({ step }) => step === 'proxy')) return 'proxy-down';
  const hanging = hangingOf(rows);
  if (hanging !== undefined) return hanging === 'in-proxy' ? 'proxy-down' : 'nothing-answered';
  // Whoever cut a handshake or sent a redirect was reached: the network is there.
  return failed.some(({ step }) => REACHED.includes(step)) ? 'no-address' : 'offline';
}

/** Every test page was replaced by something else, as before the login on a guest network. */
function isPortal(rows: readonly Observation[]): boolean {
  const tests = rows.filter(({ witness, finding }) => witness === 'control' && finding.type !== 'not-asked');
  return tests.length > 0 && tests.every(({ finding }) => isReplaced(finding));
}

/** Something else came in its place. */
export function isReplaced(finding: Observation['finding']): boolean {
  return (
    finding.type === 'unreadable' || (finding.type === 'no-answer' && finding.failure === 'http_redirect')
  );
}
