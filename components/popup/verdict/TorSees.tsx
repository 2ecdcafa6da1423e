import type { Observation } from '../../../utils/model/observation.ts';
import type { SeenExit } from '../../../utils/model/verdict.ts';
import { Country } from '../../shared/Country.tsx';
import { Addresses } from '../../text/Addresses.tsx';
import { relayNames } from '../../text/relay-names.ts';
import type { Say } from '../../text/say.ts';
import { seenCountry } from './seen-country.ts';

interface Props {
  exits: readonly SeenExit[];
  observations: readonly Observation[];
  say: Say;
}

export function TorSees({ exits, observations, say }: Props) {
  const [exit, ...others] = exits;
  if (exit === undefined) return <Seen observations={observations} say={say} />;
  const addresses = exits.map(({ address }) => address);
  if (others.length > 0) return <>{say.rich('tor_sees_several', <Addresses of={addresses} say={say} />)}</>;

  const address = <Addresses of={addresses} say={say} />;
  const names = relayNames(exit.relays, say);
  const code = exit.relays.find((relay) => relay.country !== undefined)?.country;
  const place = code ?? seenCountry(exit.address, observations);
  const where = place === undefined ? undefined : <Country code={place} say={say} />;
  if (names === undefined && where === undefined) return <>{say.rich('tor_sees', address)}</>;
  if (names === undefined) return <>{say.rich('tor_sees_country', address, where)}</>;

  const named = <bdi class="relay">{names}</bdi>;
  const one = exit.relays.length === 1;
  if (where === undefined) return <>{say.rich(one ? 'tor_sees_relay' : 'tor_sees_relays', address, named)}</>;
  return <>{say.rich(one ? 'tor_sees_relay_country' : 'tor_sees_relays_country', address, named, where)}</>;
}

/** Only the onion service shows Tor: no list knows the addresses, if any service saw one. */
function Seen({ observations, say }: Pick<Props, 'observations' | 'say'>) {
  const seen = observations.flatMap(({ role, finding }) =>
    role === 'echo' && finding.type === 'sees' ? [finding.address] : [],
  );
  if (seen.length === 0) return <>{say('address_unknown')}</>;
  return <>{say.rich('sees_addresses', <Addresses of={[...new Set(seen)]} say={say} />)}</>;
}
