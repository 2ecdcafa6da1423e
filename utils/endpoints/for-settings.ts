import type { Settings } from '../model/settings.ts';
import { dnsCloudflare } from './dns-cloudflare.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './list.ts';

/** The endpoints as the person allows them: Cloudflare's DNS exit list may be kept out of the discreet check. */
export function endpointsFor({ askCloudflareDns }: Pick<Settings, 'askCloudflareDns'>): readonly Endpoint[] {
  if (askCloudflareDns) return ENDPOINTS;
  return ENDPOINTS.map((one) => (one.host === dnsCloudflare.host ? { ...one, discreet: false } : one));
}
