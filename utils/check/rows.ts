import type { Endpoint } from '../endpoints/endpoint.ts';
import { applyControls } from '../judge/apply-controls.ts';
import { withoutForgedOnion } from '../judge/forged-onion.ts';
import { withJointRoutes } from '../judge/joint-routes.ts';
import { tellMisses } from '../judge/tell-misses.ts';
import type { EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';

/** The slot of an endpoint's row that is not about an address. */
export const NO_ADDRESS = 'no-address';

/** The rows of a running check, in the order of the report. */
export interface RowsSoFar {
  /** Of one endpoint, in the order in which their slots were filled; controls not applied. */
  of(endpoint: EndpointId): readonly Observation[];
  /** With the controls applied, the routes judged together, and the weight of old lists, as the report has them. */
  all(): readonly Observation[];
}

export interface Rows extends RowsSoFar {
  /** Replaces the row in this slot: an address, or `NO_ADDRESS`. An endpoint outside the order has no rows. */
  put(endpoint: EndpointId, slot: string, row: Observation): void;
  drop(endpoint: EndpointId, slot: string): void;
}

export function newRows(order: readonly EndpointId[], endpoints: readonly Endpoint[]): Rows {
  const slots = new Map(order.map((id) => [id, new Map<string, Observation>()]));
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return {
    put: (endpoint, slot, row) => slots.get(endpoint)?.set(slot, row),
    drop: (endpoint, slot) => slots.get(endpoint)?.delete(slot),
    of: (endpoint) => [...(slots.get(endpoint)?.values() ?? [])],
    all: () =>
      tellMisses(
        applyControls(
          withoutForgedOnion(withJointRoutes([...slots.values()].flatMap((rows) => [...rows.values()]))),
          (id) => byId.get(id),
        ),
      ),
  };
}
