import { TIMEOUTS } from '../../model/failure.ts';
import type { Flow, PageMark } from '../../model/hints.ts';
import type { Observation } from '../../model/observation.ts';
import type { Unreadable } from '../../model/reading.ts';
import type { Technique } from '../../model/technique.ts';
import { hasFailed } from '../predicates.ts';
import { isSlowedDown } from './slow.ts';

/** How an answer that came whole is no good. */
export function answerTechnique(why: Unreadable, status: number, page: PageMark | undefined): Technique {
  if (isBlockPage(status, page)) return 'block-page';
  if (status === 429) return 'rate-limit';
  if (why === 'http-status') return 'http-error';
  return why === 'redirected-elsewhere' ? 'redirect' : 'unreadable';
}

/** Error pages of web servers are pages as well: a block page forbids, or says that it blocks. */
function isBlockPage(status: number, page: PageMark | undefined): boolean {
  if (status === 451 || page === 'icsa' || page === 'legal' || page === 'filter') return true;
  return page !== undefined && (status < 300 || status === 401 || status === 403);
}

/** How a body fails whose head came: it breaks off, stops, or trickles. */
export function bodyTechnique(row: Observation, speedTest: Observation | undefined): Technique {
  if (hasFailed(row, ['body_not_decodable'])) return 'unreadable';
  if (!hasFailed(row, TIMEOUTS)) return 'truncated';
  const flow = row.hints?.flow;
  if (isStalled(flow)) return 'truncated';
  return isSlowedDown(flow, speedTest) ? 'throttled' : 'slow';
}

/** After this time without a byte a body has stopped; before, it may trickle. */
const STALLED_MS = 5000;

function isStalled(flow: Flow | undefined): boolean {
  return flow !== undefined && flow.idle >= STALLED_MS;
}
