import type { Address } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { SeenExit } from '../../model/verdict.ts';
import { statesOf } from './family.ts';

/** Every address that is judged an exit's, each once, with the relays of the source that names most of them. */
export function exitsSeen(rows: readonly Observation[]): readonly SeenExit[] {
  const states = [...statesOf(rows, 4), ...statesOf(rows, 6)];
  const exits = states.filter(({ type }) => type === 'exit');
  return exits.map(({ address }) => ({ address, relays: relaysOf(address, rows) }));
}

function relaysOf(address: Address, rows: readonly Observation[]): SeenExit['relays'] {
  const sources = rows.flatMap(({ finding }) =>
    finding.type === 'exit' && finding.address === address ? [finding.relays] : [],
  );
  return sources.reduce((best, relays) => (completeness(relays) > completeness(best) ? relays : best), []);
}

/** Onionoo has nicknames; the saved directory has none. */
function completeness(relays: SeenExit['relays']): number {
  return relays.length + relays.filter(({ nickname }) => nickname !== undefined).length;
}
