import type { Observation } from '../utils/model/observation.ts';
import type { SeenExit } from '../utils/model/verdict.ts';
import { Addresses } from './Addresses.tsx';
import { Country } from './Country.tsx';
import { relayNames } from './relay-names.ts';
import type { Say } from './say.ts';
import { seenCountry } from './seen-country.ts';

interface Props {
  exits: readonly SeenExit[];
  observations: readonly Observation[];
  say: Say;
}

export function TorSees({ exits, observations, say }: Props) {
  const [exit, ...others] = exits;
  if (exit === undefined) return <>{say('address_unknown')}</>;
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
