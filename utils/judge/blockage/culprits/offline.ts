import { isLineDown } from '../../line-down.ts';
import { portalTests } from '../../portal.ts';
import { hasFailed, isAnswered, isNetworkReached, isTrusted } from '../../predicates.ts';
import { isCutAtConnect, whereTimedOut } from '../../timeouts.ts';
import { takenConnections } from '../controls.ts';
import { type CulpritRules, found, possible, ruledOut, unlikely } from '../culprit.ts';
import { hasTechnique } from '../failed-endpoint.ts';

/** This computer has no connection, or lost it for a moment. Certain only where the browser says that it is offline. */
export const offline: CulpritRules = {
  needsControl: false,
  examine(failed) {
    const { row, rows } = failed;
    if (hasFailed(row, ['request_aborted'])) return possible('network-changed', [row]);
    const answered = rows.filter(isAnswered);
    const isOffline = hasTechnique(failed, 'offline');
    if (answered.length > 0 && (isOffline || hasTechnique(failed, 'network-changed'))) {
      return found('network-changed', [row]);
    }
    if (isOffline) return found('nothing-came', [row], 'certain');
    const reached = [...answered, ...rows.filter(isNetworkReached)];
    if (isLineDown(rows) && !rows.some(isTrusted)) return possible('notice-of-router', portalTests(rows));
    if (reached.length > 0) return ruledOut('answers-came', reached);
    // A dead line takes no connection; a Tor client that the whole computer goes through does.
    if (takenConnections(rows).length > 0) return unlikely('connections-taken', takenConnections(rows));
    const place = whereTimedOut(rows);
    if (place === 'somewhere') return possible('nothing-came', [row]);
    const isExplained =
      hasTechnique(failed, 'blocked-in-browser', 'proxy-failed') ||
      place !== undefined ||
      rows.some(isCutAtConnect);
    return isExplained ? unlikely('nothing-came') : found('nothing-came', [row]);
  },
};
