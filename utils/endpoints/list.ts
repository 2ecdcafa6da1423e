import { addressIpv4 } from './address-ipv4.ts';
import { addressIpv6 } from './address-ipv6.ts';
import { addressName } from './address-name.ts';
import { controlGoogle } from './control-google.ts';
import { controlHttps } from './control-https.ts';
import { controlMicrosoft } from './control-microsoft.ts';
import { controlMozilla } from './control-mozilla.ts';
import { dnsCloudflare, dnsCloudflareControl, dnsCloudflareExits } from './dns-cloudflare.ts';
import { dnsGoogle, dnsGoogleControl, dnsGoogleExits } from './dns-google.ts';
import type { Endpoint } from './endpoint.ts';
import { exitList } from './exit-list.ts';
import { onionBrave, onionDuckduckgo } from './onion-https.ts';
import { onionService } from './onion-service.ts';
import { relaySearch } from './relay-search.ts';
import { ALL_SECOND_LOOKS } from './second-looks.ts';
import { torCheck } from './tor-check.ts';

/** Every public service that a check asks. Permissions, CSP and the table of requests are derived from it. */
export const ENDPOINTS: readonly Endpoint[] = [
  addressIpv4,
  addressIpv6,
  addressName,
  torCheck,
  exitList,
  relaySearch,
  dnsGoogle,
  dnsCloudflare,
  onionService,
  onionDuckduckgo,
  onionBrave,
  dnsGoogleControl,
  dnsCloudflareControl,
  dnsGoogleExits,
  dnsCloudflareExits,
  controlGoogle,
  controlMozilla,
  controlMicrosoft,
  controlHttps,
];

/** With the second looks: everything that a check may ask. */
export const ALL_ENDPOINTS: readonly Endpoint[] = [...ENDPOINTS, ...ALL_SECOND_LOOKS];
