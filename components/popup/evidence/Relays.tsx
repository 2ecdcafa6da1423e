import type { Relay } from '../../../utils/model/relay.ts';
import { country } from '../../text/country.ts';
import { relaysByName } from '../../text/relay-names.ts';
import type { Say } from '../../text/say.ts';

/** The relays that a list has at an address, and what an exit relay is. */
export function Relays({ relays, say }: { relays: readonly Relay[]; say: Say }) {
  const names = relaysByName(relays, say);
  if (names === undefined) return null;
  const place = relays.find((relay) => relay.country !== undefined)?.country;
  const shown = place === undefined ? names : say('relay_country', names, country(place, say.language));
  return (
    <p>
      {say('detail_relays', shown)} <span class="meta">{say('explain_exit')}</span>
    </p>
  );
}
