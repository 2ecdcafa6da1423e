import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { SeenExit } from '../model/verdict.ts';
import { statesOf } from './family.ts';

/** Every address that is judged an exit's, once, with the relays that the fullest source names for it. */
export function seenExits(rows: readonly Observation[]): readonly SeenExit[] {
  const states = [...statesOf(rows, 4), ...statesOf(rows, 6)];
  const exits = states.filter(({ type }) => type === 'exit');
  return exits.map(({ address }) => ({ address, relays: relaysAt(address, rows) }));
}

function relaysAt(address: Address, rows: readonly Observation[]): SeenExit['relays'] {
  const named = rows.flatMap(({ finding }) =>
    finding.type === 'exit' && finding.address === address ? [finding.relays] : [],
  );
  return named.reduce((best, relays) => (fullness(relays) > fullness(best) ? relays : best), []);
}

/** Onionoo names a relay in full; the saved directory knows no nicknames. */
function fullness(relays: SeenExit['relays']): number {
  return relays.length + relays.filter(({ nickname }) => nickname !== undefined).length;
}
