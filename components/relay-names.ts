import type { Relay } from '../utils/model/relay.ts';
import { listed } from './listed.ts';
import type { Say } from './say.ts';

/** The relays' names as a list, the rest counted. Undefined where none has a name. */
export function relayNames(relays: readonly Relay[], say: Say): string | undefined {
  const names = [...new Set(relays.flatMap(relayName))];
  if (names.length === 0) return undefined;
  return listed(names, say);
}

/** What Tor calls a relay whose operator gave it no name. */
const NAMELESS = 'Unnamed';

/** Its nickname, or the start of its fingerprint as Tor writes it; nothing where neither is known. */
function relayName({ nickname, fingerprint }: Relay): string[] {
  if (nickname !== undefined && nickname !== NAMELESS) return [nickname];
  return fingerprint === undefined ? [] : [`$${fingerprint.slice(0, 8)}`];
}
