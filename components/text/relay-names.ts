import type { Relay } from '../../utils/model/relay.ts';
import { listed } from './lists.ts';
import type { Say } from './say.ts';

/** The first two names and how many more there are; undefined where no relay has a name. */
export function relayNames(relays: readonly Relay[], say: Say): string | undefined {
  const names = [...new Set(relays.flatMap(relayName))];
  if (names.length === 0) return undefined;
  return listed(names, say);
}

/** The nickname of a relay whose operator set none. */
const NAMELESS = 'Unnamed';

/** The nickname, or the start of the fingerprint in Tor's notation; empty where neither is known. */
function relayName({ nickname, fingerprint }: Relay): string[] {
  if (nickname !== undefined && nickname !== NAMELESS) return [nickname];
  return fingerprint === undefined ? [] : [`$${fingerprint.slice(0, 8)}`];
}
