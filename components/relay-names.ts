import type { Relay } from '../utils/model/relay.ts';
import type { Say } from './say.ts';

/** Eight relays may share an address; two names are enough to recognise it. */
const NAMED = 2;

/** The relays' names as a list, the rest counted. Undefined where none has a name. */
export function relayNames(relays: readonly Relay[], say: Say): string | undefined {
  const names = [...new Set(relays.flatMap(relayName))];
  if (names.length === 0) return undefined;
  const rest = names.length - NAMED;
  const [first = '', second] = names;
  if (second === undefined) return first;
  if (rest === 0) return say('and_two', first, second);
  const items = [...names.slice(0, NAMED), say('and_more', String(rest))];
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(items);
}

/** What Tor calls a relay whose operator gave it no name. */
const NAMELESS = 'Unnamed';

/** Its nickname, or the start of its fingerprint as Tor writes it; nothing where neither is known. */
function relayName({ nickname, fingerprint }: Relay): string[] {
  if (nickname !== undefined && nickname !== NAMELESS) return [nickname];
  return fingerprint === undefined ? [] : [`$${fingerprint.slice(0, 8)}`];
}
