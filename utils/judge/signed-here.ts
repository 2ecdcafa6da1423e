import type { RungState } from '../model/blockage.ts';
import { type Case, isTrustedAnswer } from './case.ts';
import { isTrusted } from './rows.ts';

/**
 * Whether the answer comes from who signs anew on this computer: `found` where it is the only one that is signed so.
 * Where all answers are, this one may be the service's own all the same.
 */
export function signedHere(it: Case): Extract<RungState, 'found' | 'possible'> | undefined {
  const { row, rows } = it;
  if (!isTrustedAnswer(it) || row.signs?.foreignAuthority === undefined) return undefined;
  const others = rows.filter((one) => isTrusted(one) && one.host !== row.host);
  return others.every(({ signs }) => signs?.foreignAuthority === undefined) ? 'found' : 'possible';
}
