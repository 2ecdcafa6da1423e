import type { Endpoint } from '../endpoints/endpoint.ts';
import type { Observation } from '../model/observation.ts';
import { MINUTE_MS } from '../model/time.ts';
import type { Check, RunningCheck } from './check.ts';
import { MAX_WAIT_MS } from './open-waits.ts';
import type { Wait } from './ports.ts';

/** An echo shows whether the address changed, so it is granted no more than the life of a circuit (tor, MaxCircuitDirtiness). */
const MAX_ECHO_WAIT_MS = 10 * MINUTE_MS;

/**
 * The pause that keeps an endpoint from being asked. Not over plain http, where anyone in the network can ask for one; not
 * for the controls, without which no blockage can be attributed; and not where this check saw other addresses only: the
 * service counts by address, and each of Tor's exits has its own.
 */
export function waitFor(
  { waits, lookups }: Pick<Check, 'waits' | 'lookups'>,
  endpoint: Endpoint,
): Wait | undefined {
  const wait = mayPostpone(endpoint) ? waits.get(endpoint.host) : undefined;
  if (wait === undefined) return undefined;
  const seen = lookups.seen();
  const isSame =
    wait.addresses.length === 0 || seen.length === 0 || seen.some((one) => wait.addresses.includes(one));
  return isSame ? wait : undefined;
}

/** Stores the pauses that services asked for in this check, with the addresses that it saw. */
export async function keepWaits({ rows, lookups, endpoints, ports }: RunningCheck): Promise<void> {
  const addresses = lookups.seen();
  for (const endpoint of endpoints) {
    for (const row of rows.of(endpoint.id)) {
      const until = retryAtOf(endpoint, row);
      if (until !== undefined) await ports.keepWait(endpoint.host, { until, addresses });
    }
  }
}

function mayPostpone({ role, pattern }: Endpoint): boolean {
  return role !== 'control' && pattern.startsWith('https:');
}

/**
 * ms since the epoch: when the service wants to be asked again at the earliest, where it said so with 429 or 503, which
 * `Retry-After` is for (RFC 9110, 10.2.3).
 */
function retryAtOf(endpoint: Endpoint, { finding, hints, at, elapsed = 0 }: Observation): number | undefined {
  const isRefusal = finding.type === 'unreadable' && (finding.status === 429 || finding.status === 503);
  if (!isRefusal || !mayPostpone(endpoint) || hints?.retryAt === undefined) return undefined;
  const longest = endpoint.role === 'echo' ? MAX_ECHO_WAIT_MS : MAX_WAIT_MS;
  return Math.min(hints.retryAt, at + elapsed + longest);
}
