import { CLOSED_CONNECTION, type Failure, TIMEOUTS } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import {
  hasFailed,
  hasFailedAt,
  isCertificateFailure,
  isTorEvidence,
  workingControls,
} from '../predicates.ts';
import { trustedAnswers } from './controls.ts';

type Rows = readonly Observation[];

/**
 * How all requests over TLS, of all operators, are stopped while plain network tests work.
 * `by-size`: they are silent, and the tests of several operators came: large packets may vanish (RFC 2923), a hello may be
 * too long for a box on the way, or this network lets only plain pages through.
 * `by-destination`: they are silent, and so are the tests but for one operator's: a list of what may be reached.
 * `cut`: somebody refuses them, ends the handshake with an alert, or hangs up.
 */
export type AllStopped = 'by-size' | 'by-destination' | 'cut';

/** @returns `undefined` where something came over TLS, where no plain test works, or where they fail in another way. */
export function allStopped(rows: Rows): AllStopped | undefined {
  const working = workingControls(rows);
  if (working.length === 0 || trustedAnswers(rows).length > 0) return undefined;
  const failed = rows.filter(hasFailedOverTls);
  if (failed.length === 0 || new Set(failed.map(({ recipient }) => recipient)).size < 2) return undefined;
  if (failed.every((row) => hasFailed(row, TIMEOUTS))) {
    return new Set(working.map(({ recipient }) => recipient)).size > 1 ? 'by-size' : 'by-destination';
  }
  const isCut = (row: Observation) =>
    hasFailed(row, [...CLOSED_CONNECTION, ...REFUSED, 'ssl_failed_handshake', ...TIMEOUTS]);
  return failed.every(isCut) ? 'cut' : undefined;
}

/**
 * All requests over TLS, where those of several operators were answered with certificates that are nobody's whom this browser
 * trusts; else none.
 */
export function foreignEverywhere(rows: Rows): Rows {
  // A computer without IPv4 reaches no literal address of it.
  const failed = rows.filter((row) => hasFailedOverTls(row) && row.family === undefined);
  const isForeign = (row: Observation) =>
    isCertificateFailure(row) && !hasFailed(row, ['ssl_expired_certificate']);
  const isSeveral = new Set(failed.map(({ recipient }) => recipient)).size > 1;
  const isOpen = trustedAnswers(rows).length > 0 || rows.some(isTorEvidence);
  return isSeveral && !isOpen && failed.every(isForeign) ? failed : [];
}

/** Firefox has one name for refused and unreachable. */
const REFUSED: readonly Failure[] = ['connection_refused', 'connection_denied'];

/** What never left the browser was stopped by nobody on the way; nor was a literal IPv4 address that this computer has no way to. */
function hasFailedOverTls(row: Observation): boolean {
  if (row.family === 4 && hasFailed(row, ['host_unreachable'])) return false;
  return isOverTls(row) && row.finding.type === 'no-answer' && !hasFailedAt(row, ['browser']);
}

/** Not IPv6 by its literal address: this computer may have none. */
function isOverTls({ role, family, look, witness }: Observation): boolean {
  return (
    look === undefined &&
    (role === 'echo' || role === 'witness' || witness === 'tls-control') &&
    family !== 6 &&
    witness !== 'relay-directory'
  );
}
