import type { RungState } from '../../model/blockage.ts';
import { isTrusted } from '../predicates.ts';
import { type FailedEndpoint, isTrustedAnswer } from './failed-endpoint.ts';

/**
 * Whether the answer was signed anew by an authority that was installed on this computer: `found` where no other answer
 * was. `possible` where others were as well: this one may still be the service's own.
 */
export function localAuthority(failed: FailedEndpoint): Extract<RungState, 'found' | 'possible'> | undefined {
  const { row, rows } = failed;
  if (!isTrustedAnswer(failed) || row.hints?.foreignAuthority === undefined) return undefined;
  const others = rows.filter((other) => isTrusted(other) && other.host !== row.host);
  return others.every(({ hints }) => hints?.foreignAuthority === undefined) ? 'found' : 'possible';
}
