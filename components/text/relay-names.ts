import type { Relay } from '../../utils/model/relay.ts';
import { listed } from './lists.ts';
import type { Say } from './say.ts';

/** The nickname of a relay whose operator set none. */
const NAMELESS = 'Unnamed';

/** The first two nicknames and how many more there are; undefined where a relay has none. */
export function relayNames(relays: readonly Relay[], say: Say): string | undefined {
  return named(relays.map(nickname), say);
}

/** The same with the start of the fingerprint, in Tor's notation, of relays without a nickname. */
export function relaysByName(relays: readonly Relay[], say: Say): string | undefined {
  const known = relays.filter((relay) => nickname(relay) ?? relay.fingerprint);
  return named(
    known.map((relay) => nickname(relay) ?? `$${relay.fingerprint?.slice(0, 8)}`),
    say,
  );
}

function nickname({ nickname: name }: Relay): string | undefined {
  return name === NAMELESS ? undefined : name;
}

function named(names: readonly (string | undefined)[], say: Say): string | undefined {
  const known = names.flatMap((name) => name ?? []);
  if (known.length === 0 || known.length < names.length) return undefined;
  return listed([...new Set(known)], say);
}
