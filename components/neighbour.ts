import type { Verdict } from '../utils/model/verdict.ts';

/** Listed as an exit, yet nothing shows that this browser uses it: shown as not known, whatever the list says. */
export function maybeNeighbour(verdict: Verdict): boolean {
  return verdict.type === 'tor' && verdict.caveats.includes('maybe-neighbour');
}
