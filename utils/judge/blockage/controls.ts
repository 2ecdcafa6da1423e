import { TIMEOUTS } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import { isLineDown } from '../line-down.ts';
import { isReplaced, portalTests } from '../portal.ts';
import { hasFailed, isCertificateFailure, isTrusted, workingControls } from '../predicates.ts';

type Rows = readonly Observation[];

/**
 * What shows that this network carries what it should: a network test that came back unchanged, or an answer over TLS of
 * an operator unrelated to this one. The latter is the better control: nobody on the way can forge it.
 */
export function controlsFor({ recipient }: Observation, rows: Rows): Rows {
  return [...workingControls(rows), ...trustedAnswers(rows).filter((other) => other.recipient !== recipient)];
}

/**
 * First requests, answered over TLS; second looks ask the same operators again. Not by a literal IPv6 address: a Tor client
 * that the whole computer goes through often leaves IPv6 alone, and then it is the only one that gets through.
 */
export function trustedAnswers(rows: Rows): Rows {
  return rows.filter(
    (row) =>
      row.look === undefined && !['look', 'proof'].includes(row.role) && row.family !== 6 && isTrusted(row),
  );
}

/**
 * Signs, where nothing came as it should, that the line is there all the same: somebody answered in place of a network
 * test, or with a certificate of their own, or took connections at the true addresses of the hosts. A Tor client that the
 * whole computer goes through takes them as well.
 */
export function signsOfLine(rows: Rows): Rows {
  const inPlace = [...portalTests(rows).filter(isReplaced), ...foreignOfSeveral(rows)];
  const somebody = inPlace.filter(({ route }) => route !== 'proxied');
  return [...(isLineDown(rows) ? [] : somebody), ...takenConnections(rows)];
}

/**
 * Whoever shows a certificate takes part in the handshake. One alone may stand on this computer, unless its certificate is only
 * out of date: that is the true server's.
 */
function foreignOfSeveral(rows: Rows): Rows {
  const foreign = rows.filter(
    (row) => row.look === undefined && row.role !== 'proof' && isCertificateFailure(row),
  );
  const isSeveral = new Set(foreign.map(({ recipient }) => recipient)).size > 1;
  return isSeveral ? foreign : foreign.filter((row) => hasFailed(row, ['ssl_expired_certificate']));
}

/** Connections by name, at the address that the system's resolver gave in this check, that were taken and never answered. */
export function takenConnections(rows: Rows): Rows {
  return rows.filter(({ route, hints, host, look, ...row }) => {
    if (route !== 'direct' || look !== undefined || hints?.peer === undefined) return false;
    const { peer } = hints;
    const isResolved = rows.some(
      (other) =>
        other.look?.kind === 'resolver' &&
        other.look.host === host &&
        other.finding.type === 'resolves' &&
        other.finding.addresses.includes(peer),
    );
    return isResolved && row.finding.type === 'no-answer' && TIMEOUTS.includes(row.finding.failure);
  });
}
