import type { Witness } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';

/**
 * The number of independent witnesses, not of endpoints: the Tor Project's four views of one exit scan count once, and
 * so do Onionoo and the saved directory that was made from it.
 */
export function witnesses(rows: readonly Observation[]): number {
  return new Set(rows.map(({ witness }) => independent(witness))).size;
}

function independent(witness: Witness): Witness {
  return witness === 'relay-directory' ? 'onionoo' : witness;
}
