import type { Observation } from '../model/observation.ts';
import { isOnionTaken } from './address.ts';
import { verdictOf } from './verdict.ts';

/**
 * Whether this connection goes through Tor, as far as it bears on who may be accused: `surely` and `surely-not` by
 * the verdict, `hardly` where an address was seen that no list has as an exit's, else `perhaps`.
 */
export function throughTor(rows: readonly Observation[]): 'surely' | 'surely-not' | 'hardly' | 'perhaps' {
  const verdict = verdictOf(rows);
  if (verdict.type === 'tor') return verdict.caveats.includes('maybe-neighbour') ? 'perhaps' : 'surely';
  if (verdict.type === 'not-tor' && !rows.some(isOnionTaken)) return 'surely-not';
  const hasYes = rows.some(({ finding }) => ['exit', 'onion-loaded', 'doubtful'].includes(finding.type));
  const hasNo = rows.some(({ finding }) => ['not-listed', 'too-old'].includes(finding.type));
  const isProxied = rows.some(({ route }) => route === 'proxied') || rows.some(isOnionTaken);
  return verdict.type === 'unknown' && hasNo && !hasYes && !isProxied ? 'hardly' : 'perhaps';
}
