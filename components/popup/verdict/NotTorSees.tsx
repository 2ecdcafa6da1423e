import type { Address } from '../../../utils/model/address.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import { Country } from '../../shared/Country.tsx';
import { Addresses } from '../../text/Addresses.tsx';
import type { Say } from '../../text/say.ts';
import { seenCountry } from './seen-country.ts';

interface Props {
  addresses: readonly Address[];
  observations: readonly Observation[];
  say: Say;
}

export function NotTorSees({ addresses, observations, say }: Props) {
  const [address, ...others] = addresses;
  if (address === undefined) return <>{say('address_unknown')}</>;
  const shown = <Addresses of={addresses} say={say} />;
  if (others.length > 0) return <>{say.rich('not_tor_sees_several', shown)}</>;
  const place = seenCountry(address, observations);
  if (place === undefined) return <>{say.rich('not_tor_sees', shown)}</>;
  return <>{say.rich('not_tor_sees_country', shown, <Country code={place} say={say} />)}</>;
}
