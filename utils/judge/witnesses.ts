import type { Witness } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';

/**
 * How many independent witnesses, not endpoints: the Tor Project's four views of one exit scan count once, and so does
 * Onionoo with the saved directory that was made from it.
 */
export function witnesses(rows: readonly Observation[]): number {
  return new Set(rows.map(({ witness }) => source(witness))).size;
}

function source(witness: Witness): Witness {
  return witness === 'relay-directory' ? 'onionoo' : witness;
}
