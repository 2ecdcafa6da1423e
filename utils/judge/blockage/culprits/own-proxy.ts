import type { Observation } from '../../../model/observation.ts';
import { isOneInPlaceOfAll } from '../../line-down.ts';
import { isAnsweredHere } from '../../portal.ts';
import { hasFailed, isAnswered, isTrusted } from '../../predicates.ts';
import { whereTimedOut } from '../../timeouts.ts';
import { type CulpritRules, found, possible, ruledOut, unlikely } from '../culprit.ts';
import { hasTechnique, rowsOnSameRoute } from '../failed-endpoint.ts';
import { isPastTor, isSurelyTor } from '../through-tor.ts';

/** The person's own proxy, or Tor client. Certain where it is the browser that says that the proxy failed. */
export const ownProxy: CulpritRules = {
  needsControl: false,
  examine(failed) {
    const { row, rows, verdict, view } = failed;
    const proxied = rowsOnSameRoute(failed).filter(
      (other) => isAnswered(other) && isCarried(other, rows) && !isAnsweredHere(other, rows),
    );
    if (hasFailed(row, ['proxy_unreachable'])) return found('proxy-dead', [row], 'certain');
    // A request that never left the browser did not get stuck in a proxy.
    const place = hasTechnique(failed, 'blocked-in-browser') ? undefined : whereTimedOut(rows);
    const isProxyFailed = hasTechnique(failed, 'proxy-failed');
    if (place === 'in-proxy' || (isProxyFailed && proxied.length === 0)) {
      return found('proxy-gave-up', [row], isProxyFailed && !isSaidForOne(row, rows) ? 'certain' : 'likely');
    }
    // Where no exit's address is known, the Tor client itself may have refused.
    const isDelivered = isSurelyTor(verdict) && rows.some(({ finding }) => finding.type === 'exit');
    const suspect = isDelivered ? unlikely : possible;
    if (isProxyFailed) return suspect('proxy-carries-others', proxied);
    if (place === 'perhaps-in-proxy') return found('proxy-gave-others-up', [row]);
    if (place === 'somewhere') return possible('route-not-told', [row]);
    if (isPastTor(failed)) return ruledOut('connected-directly', [row]);
    if (row.route === 'proxied' || proxied.length > 0) {
      return isDelivered ? unlikely('proxy-carries-others', proxied) : possible('proxy-in-between', proxied);
    }
    if (view.isFakeDns && !isOneInPlaceOfAll(rows)) return possible('fake-addresses', view.rows);
    const fake = rows.filter(isAtFakeAddress);
    if (fake.length > 0) return possible('fake-addresses', fake);
    const direct = rows.filter((other) => isAnswered(other) && other.route === 'direct');
    return direct.length > 0 ? ruledOut('connected-directly', direct) : unlikely('route-not-told');
  },
};

/** Through a proxy: also where one machine answered for the hosts of several operators, with the certificates of each (Chromium). */
function isCarried(row: Observation, rows: readonly Observation[]): boolean {
  if (row.route !== 'unknown') return row.route === 'proxied';
  return rows.some(
    (other) =>
      other.hints?.peer !== undefined &&
      other.hints.peer === row.hints?.peer &&
      other.recipient !== row.recipient &&
      isTrusted(other),
  );
}

/** A status that only a proxy gives came for one host, while others were reached directly. */
function isSaidForOne({ finding, host }: Observation, rows: readonly Observation[]): boolean {
  const isByStatus = finding.type === 'no-answer' && finding.verbatim.startsWith('HTTP ');
  const isGiven = (other: Observation) =>
    other.host !== host && other.finding.type === 'no-answer' && other.finding.failure === 'proxy_failed';
  return isByStatus && !rows.some(isGiven);
}

/**
 * An ordinary name was answered at an address that nobody has (RFC 2544): a tunnel of this computer gives such addresses to
 * every name. Chromium shows the peer, and no resolver.
 */
function isAtFakeAddress(row: Observation): boolean {
  const { family, look, role, hints } = row;
  const isOrdinary = family === undefined && look === undefined && role !== 'proof';
  return isOrdinary && isAnswered(row) && /^198\.1[89]\./.test(hints?.peer ?? '');
}
