import type { Observation } from '../../model/observation.ts';
import type { UnknownReason } from '../../model/verdict.ts';
import { isLineDown } from '../line-down.ts';
import { isPortal } from '../portal.ts';
import { hasFailed, isNetworkReached } from '../predicates.ts';
import {
  concernsLine,
  isCutAtConnect,
  whereTimedOut,
  withoutPagesOfProxy,
  withoutSilentControls,
} from '../timeouts.ts';

/** Why there is no address to judge. Only rows that were asked count. */
export function unknownReason(rows: readonly Observation[]): UnknownReason {
  const first = withoutPagesOfProxy(withoutSilentControls(rows)).filter(({ role }) => role !== 'look');
  const asked = first.filter(({ finding }) => finding.type !== 'not-asked' && finding.type !== 'waiting');
  const failed = asked.filter(({ finding }) => finding.type === 'no-answer');
  if (first.some(({ finding }) => finding.type === 'not-asked' && finding.why === 'interrupted'))
    return 'interrupted';
  if (asked.length === 0) return 'not-checked';
  if (isPortal(rows) && !isLineDown(rows)) return 'captive-portal';
  if (failed.length < asked.length || failed.some(isNetworkReached)) return 'no-address';
  const isLineFailed = failed.some(concernsLine);
  // The browser moved to another network during the check, or cancelled the requests.
  if (failed.some((row) => hasFailed(row, ['network_changed', 'request_aborted'])) && !isLineFailed)
    return 'interrupted';
  if (!isLineFailed) return 'no-address';
  const place = whereTimedOut(rows);
  if (place === undefined) return failed.some(isCutAtConnect) ? 'nothing-answered' : 'offline';
  return place === 'somewhere' ? 'nothing-answered' : 'proxy-down';
}
