import type { SurveyTarget } from '../model/survey.ts';
import { type Random, weightedOrder } from './random.ts';

/** Ordinary HTTPS hosts in the networks where relays live. */
export interface HostList {
  /** YYYY-MM-DD: when the list was put together. */
  readonly date: string;
  /** Autonomous system → its hosts. */
  readonly systems: readonly (readonly [as: number, hosts: readonly string[]])[];
}

/** A system of which no relay is heavy enough to be drawn still comes now and then. */
const LEAST_WEIGHT = 0.01;

/**
 * Hosting controls: one of each autonomous system. First those in the systems of the drawn relays, so that what stops such a network
 * as a whole shows in both; then others, by the same weights as relays.
 *
 * @param relays what was drawn, in its order
 * @param weights autonomous system → weight
 */
export function drawHosts(
  list: HostList,
  count: number,
  { relays, weights }: { relays: readonly SurveyTarget[]; weights: ReadonlyMap<number, number> },
  random: Random,
): readonly SurveyTarget[] {
  const places = new Map(relays.map(({ as }, index) => [as, index]));
  const order = weightedOrder(
    list.systems,
    ([as]) => Math.max(LEAST_WEIGHT, weights.get(as) ?? 0),
    random,
  ).toSorted(([one], [other]) => (places.get(one) ?? relays.length) - (places.get(other) ?? relays.length));
  return order.slice(0, count).map(([as, hosts]) => ({
    group: 'hosting' as const,
    host: hosts[Math.floor(random() * hosts.length)] ?? '',
    port: 443,
    as,
  }));
}
