import type { Endpoint } from '../endpoints/endpoint.ts';
import { rowOf, withoutAnswer } from '../judge/row.ts';
import type { NotAsked } from '../model/observation.ts';
import type { RunningCheck } from './check.ts';
import { RELAY_DIRECTORY } from './dated-list.ts';
import { NO_ADDRESS } from './rows.ts';
import { WHOLE_DEVICE } from './told.ts';

/** Puts a row for each endpoint: it waits for an answer, or is not asked (yet). And one for what the person said. */
export function putFirstRows({ scope, ports, rows }: RunningCheck): void {
  for (const endpoint of ports.endpoints) {
    const why = scope === 'full' || endpoint.discreet ? whenAllowed(endpoint) : 'discreet';
    rows.put(endpoint.id, NO_ADDRESS, rowOf(endpoint, { at: ports.now() }, withoutAnswer(why)));
  }
  if (ports.isWholeDeviceTold !== true) return;
  const told = rowOf(WHOLE_DEVICE, { at: ports.now() }, { type: 'told-whole-device' });
  rows.put(WHOLE_DEVICE.id, NO_ADDRESS, told);
}

function whenAllowed({ needs }: Endpoint): NotAsked | 'waiting' {
  return needs === undefined ? 'waiting' : 'no-address';
}

/** Puts the final reason for each source that had nothing to say in this check. */
export function putLastRows(check: RunningCheck): void {
  for (const source of [RELAY_DIRECTORY, ...check.ports.endpoints]) {
    const why = whySilent(source, check);
    if (why !== undefined)
      check.rows.put(source.id, NO_ADDRESS, rowOf(source, { at: check.ports.now() }, withoutAnswer(why)));
  }
}

function whySilent(
  { id, needs }: Pick<Endpoint, 'id' | 'needs'>,
  { rows, lookups }: RunningCheck,
): NotAsked | undefined {
  const [first] = rows.of(id);
  if (first === undefined) {
    return id === RELAY_DIRECTORY.id && !lookups.hasList(id) ? 'not-loaded' : 'no-address';
  }
  const lacksAddress = first.finding.type === 'not-asked' && first.finding.why === 'no-address';
  return lacksAddress && needs === 4 && lookups.seen().length > 0 ? 'ipv6-not-covered' : undefined;
}
