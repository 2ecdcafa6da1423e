import type { Culprit } from '../../model/blockage.ts';
import { type FailedEndpoint, hasTechnique } from './failed-endpoint.ts';
import { hostView } from './host-view.ts';
import { techniquesOf } from './technique.ts';

/** They stop nothing on purpose, or may be put in order by the person: a login page, a proxy, a Tor exit, the clock. */
const WITHOUT_PURPOSE: readonly Culprit[] = [
  'offline',
  'clock',
  'own-proxy',
  'other-extension',
  'exit',
  'captive-portal',
];

/**
 * Stopped on purpose, whoever does it: a forged answer, a false certificate, a page that says so, or a failure that the
 * name triggers while the server answers by its address. Also where all suspects do nothing else.
 */
export function isDeliberate(failed: FailedEndpoint, suspects: readonly Culprit[]): boolean {
  if (suspects.length === 0 || suspects.some((culprit) => WITHOUT_PURPOSE.includes(culprit))) return false;
  // A body may also stop because the line is bad.
  if (hasTechnique(failed, 'truncated', 'throttled')) return false;
  // Silence that the name does not set off may be a way that is broken.
  if (hasTechnique(failed, 'timeout') && !failed.isTriggeredByName) return false;
  if (!suspects.includes('service')) return true;
  return isForbidding(failed) || (failed.isTriggeredByName && isAtSeveralServers(failed));
}

/** A server may reset what asks it by its name for reasons of its own; two that do are rather met by a list of names. */
function isAtSeveralServers({ row, rows, techniques }: FailedEndpoint): boolean {
  return rows.some(
    (other) =>
      other.host !== row.host &&
      other.recipient === row.recipient &&
      other.look === undefined &&
      techniquesOf(other, hostView(other.host ?? '', rows), undefined).join() === techniques.join(),
  );
}

/** A page that says that it blocks, or a status that refuses. Any other page may be the service's own, of its maintenance. */
function isForbidding(failed: FailedEndpoint): boolean {
  const { finding, hints } = failed.row;
  if (finding.type !== 'unreadable' || !hasTechnique(failed, 'block-page')) return false;
  return [401, 403, 451].includes(finding.status) || (hints?.page !== 'html' && hints?.page !== 'login');
}
