import type { Failure } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import { hasFailed } from './predicates.ts';

/** What shows another server in place of the true one. An expired certificate is the clock's, or the server's own. */
const FALSE_SERVER: readonly Failure[] = [
  'ssl_unknown_authority',
  'ssl_invalid_hostname',
  'ssl_known_interception',
];

/**
 * Somebody here answers onion names: another onion service, over https, showed a certificate of somebody else. Then the
 * page of the one over plain http is a copy as well, where no proxy led to it.
 */
export function withoutForgedOnion(rows: readonly Observation[]): readonly Observation[] {
  const isForged = rows.some((row) => row.role === 'proof' && hasFailed(row, FALSE_SERVER));
  if (!isForged || rows.some(({ finding }) => finding.type === 'onion-proved')) return rows;
  return rows.map((row) =>
    row.finding.type === 'onion-loaded' && row.route !== 'proxied'
      ? { ...row, finding: { type: 'unreadable', why: 'answered-by-unknown', status: 200 } }
      : row,
  );
}
