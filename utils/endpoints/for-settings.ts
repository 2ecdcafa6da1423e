import type { Recipient } from '../model/endpoint.ts';
import type { Settings } from '../model/settings.ts';
import { dnsCloudflare } from './dns-cloudflare.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './list.ts';
import { SECOND_LOOKS, type SecondLooks } from './second-looks.ts';

/** What a check may ask, as the person allows it: without the services that they switched off. */
export function askedFor(settings: Pick<Settings, 'askCloudflareDns' | 'servicesOff'>): {
  readonly endpoints: readonly Endpoint[];
  readonly secondLooks: SecondLooks;
} {
  const isOn = ({ recipient }: { readonly recipient: Recipient }) =>
    !settings.servicesOff.some((service) => service === recipient);
  const { names, addresses, speedTest, localTor } = SECOND_LOOKS;
  return {
    endpoints: endpointsFor(settings).filter(isOn),
    secondLooks: {
      names: names.filter(isOn),
      addresses: addresses.filter(isOn),
      speedTest: isOn(speedTest) ? speedTest : undefined,
      localTor,
    },
  };
}

/** Cloudflare's DNS exit list may be kept out of the discreet check. */
function endpointsFor({ askCloudflareDns }: Pick<Settings, 'askCloudflareDns'>): readonly Endpoint[] {
  if (askCloudflareDns) return ENDPOINTS;
  return ENDPOINTS.map((one) => (one.host === dnsCloudflare.host ? { ...one, discreet: false } : one));
}
