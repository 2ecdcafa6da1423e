import type { Endpoint } from '../model/endpoint.ts';
import { addressIpv4 } from './address-ipv4.ts';
import { addressIpv6 } from './address-ipv6.ts';
import { addressName } from './address-name.ts';
import { controlGoogle } from './control-google.ts';
import { controlMozilla } from './control-mozilla.ts';
import { dnsCloudflare, dnsCloudflareControl } from './dns-cloudflare.ts';
import { dnsGoogle, dnsGoogleControl } from './dns-google.ts';
import { exitList } from './exit-list.ts';
import { ALL_LOOKS } from './looks.ts';
import { onionService } from './onion-service.ts';
import { relaySearch } from './relay-search.ts';
import { torCheck } from './tor-check.ts';

/** Every public service we ask, in the order of the rows. Permissions, CSP and privacy table follow from it. */
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
  dnsGoogleControl,
  dnsCloudflareControl,
  controlGoogle,
  controlMozilla,
];

/** These and the second looks: everything that a check may ever ask. */
export const ALL_ENDPOINTS: readonly Endpoint[] = [...ENDPOINTS, ...ALL_LOOKS];
