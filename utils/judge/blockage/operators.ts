import type { Observation } from '../../model/observation.ts';
import { DNS_TECHNIQUES, type Technique } from '../../model/technique.ts';
import { hasFailed, hasFailedAt, isAnswered } from '../predicates.ts';
import type { FailedEndpoint } from './failed-endpoint.ts';
import { hostView } from './host-view.ts';
import { techniquesOf } from './technique.ts';

/** Services of independent operators that fail in the same way, which one outage does not explain. */
export function failedAlike({ row, rows, techniques }: FailedEndpoint): readonly Observation[] {
  return rows.filter(
    (other) =>
      other.recipient !== row.recipient &&
      isStopped(other) &&
      areAlike(techniques, techniquesOf(other, hostView(other.host ?? '', rows), undefined)),
  );
}

/** A name may be denied and another one led elsewhere by the same list of names. */
function areAlike(these: readonly Technique[], others: readonly Technique[]): boolean {
  if (others.some((technique) => these.includes(technique))) return true;
  const isDns = (technique: Technique) => DNS_TECHNIQUES.includes(technique);
  return others.length > 0 && others.every(isDns) && these.some(isDns);
}

/** On the way, by whatever kind of failure. Literal addresses do not count: many routers answer for 1.1.1.1 themselves. */
function isStopped(row: Observation): boolean {
  const { finding, role, family, look } = row;
  if (finding.type !== 'no-answer') return false;
  // The speed test was asked because a body stopped: it counts where its own body stops.
  if (role === 'look' && look === undefined) return hasFailedAt(row, ['body']);
  if (role !== 'echo' && role !== 'witness') return false;
  return family === undefined && !hasFailedAt(row, ['browser', 'proxy']);
}

/**
 * The hosts of other operators all failed in another way: the ordinary ones, which are on no list of names, or for one of
 * these any. Not asked of a literal address: a login page that is given by the names leaves those alone.
 */
export function isStoppedOtherwise({ row, rows, techniques }: FailedEndpoint): boolean {
  const { finding, recipient, family } = row;
  if (finding.type !== 'no-answer' || family !== undefined) return false;
  const others = rows.filter((other) => other.recipient !== recipient && isStoppedOverTls(other));
  const compared = isOrdinary(row) ? others : others.filter(isOrdinary);
  const isAlike = (other: Observation) =>
    hasFailed(other, [finding.failure]) &&
    areAlike(techniques, techniquesOf(other, hostView(other.host ?? '', rows), undefined));
  return compared.length > 0 && !compared.some(isAlike);
}

function isStoppedOverTls({ role, family, look, witness, finding }: Observation): boolean {
  const isOverTls = role === 'echo' || role === 'witness' || witness === 'tls-control';
  return isOverTls && family === undefined && look === undefined && finding.type === 'no-answer';
}

function isOrdinary({ role, witness }: Observation): boolean {
  return role === 'echo' || witness === 'tls-control';
}

/** Other services of the same operator that answer; a control is none. */
export function siblingsThatAnswer(
  { recipient, host }: Observation,
  rows: readonly Observation[],
): readonly Observation[] {
  return rows.filter(
    (other) =>
      isAnswered(other) &&
      other.recipient === recipient &&
      other.host !== host &&
      other.look === undefined &&
      other.role !== 'control',
  );
}

/** A certificate for another name, a revoked one, or an alert: a block, or a service that is badly kept. */
export function isServerFault(row: Observation): boolean {
  return hasFailed(row, ['ssl_invalid_hostname', 'ssl_invalid_certificate', 'ssl_failed_handshake']);
}

/** All rows with an expired certificate, where they are of several operators; else none. */
export function expiredAtSeveral(rows: readonly Observation[]): readonly Observation[] {
  const expired = rows.filter((row) => hasFailed(row, ['ssl_expired_certificate']));
  return new Set(expired.map(({ recipient }) => recipient)).size > 1 ? expired : [];
}
