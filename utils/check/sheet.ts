import { believe } from '../judge/believe.ts';
import type { Endpoint, EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';

/** The slot of what an endpoint says where it was not asked about an address. */
export const OWN = 'asked';

/** The rows of a running check, one or more facts an endpoint, in a fixed order. */
export interface Sheet {
  /** Replaces what an endpoint says; `slot` keeps several facts of one endpoint apart. */
  put(endpoint: EndpointId, slot: string, observation: Observation): void;
  drop(endpoint: EndpointId, slot: string): void;
  facts(endpoint: EndpointId): readonly Observation[];
  rows(): readonly Observation[];
}

export function newSheet(order: readonly EndpointId[], endpoints: readonly Endpoint[]): Sheet {
  const slots = new Map(order.map((id) => [id, new Map<string, Observation>()]));
  const controls = new Map(endpoints.map(({ id, control }) => [id, control]));
  return {
    put: (endpoint, slot, observation) => slots.get(endpoint)?.set(slot, observation),
    drop: (endpoint, slot) => slots.get(endpoint)?.delete(slot),
    facts: (endpoint) => [...(slots.get(endpoint)?.values() ?? [])],
    rows: () =>
      believe(
        [...slots.values()].flatMap((facts) => [...facts.values()]),
        (id) => controls.get(id),
      ),
  };
}
