import type { Observation } from '../../utils/model/observation.ts';
import { isOnion } from '../rig/world/hosts.ts';

/** With these connections the browser asks the provider's resolver; with every other, Tor or the proxy looks names up. */
const ASKS_RESOLVER = ['direct', 'names-here'];

/** The names that requests needed. Tor alone resolves .onion names. */
function namesIn(rows: readonly Observation[]): readonly string[] {
  const hosts = rows.flatMap(({ host, elapsed }) =>
    host !== undefined && elapsed !== undefined && /[a-z]$/.test(host) && !isOnion(host) ? [host] : [],
  );
  return [...new Set(hosts)];
}

/**
 * How the names that the provider's resolver was asked for differ from those that this connection lets it read, in sentences.
 * @param asked the names that the resolver was asked for during the check
 */
export function nameMismatches(
  connection: string,
  block: string,
  rows: readonly Observation[],
  asked: readonly string[],
): readonly string[] {
  const isReached = ASKS_RESOLVER.includes(connection) && block !== 'off';
  if (!isReached) return asked.length > 0 ? [`lets the provider's resolver read ${asked.join(', ')}`] : [];
  const missing = namesIn(rows).filter((name) => !asked.includes(name));
  return missing.length > 0 ? [`does not look up ${missing.join(', ')}`] : [];
}
