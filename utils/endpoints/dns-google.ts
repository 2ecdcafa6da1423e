import { dnsExitList, dnsExitListControl, dnsExitListKnownExits } from './dns-exit-list.ts';

const resolver = 'https://dns.google/resolve';

export const dnsGoogle = dnsExitList('dns-google', 'Google', resolver);
export const dnsGoogleControl = dnsExitListControl('dns-google', 'Google', resolver);
export const dnsGoogleExits = dnsExitListKnownExits('dns-google', 'Google', resolver);
