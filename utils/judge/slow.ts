import type { Observation } from '../model/observation.ts';
import type { Flow } from '../model/signs.ts';

/** As many times slower than the control as no ordinary distance makes it. */
const TIMES = 10;

/** A body that trickles while one of the same size came quickly from elsewhere. */
export function isSlowedDown(flow: Flow | undefined, sameSize: Observation | undefined): boolean {
  const control = sameSize?.finding.type === 'works' ? sameSize.signs?.flow : undefined;
  if (flow === undefined || control === undefined) return false;
  return rate(control) >= TIMES * rate(flow);
}

/** Bytes a second; a body that came at once counts as come within a millisecond. */
function rate({ bytes, ms, idle }: Flow): number {
  return (1000 * bytes) / Math.max(1, ms + idle);
}
