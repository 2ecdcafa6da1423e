import { dnsExitList, dnsExitListControl, dnsExitListKnownExits } from './dns-exit-list.ts';

const resolver = 'https://cloudflare-dns.com/dns-query';

export const dnsCloudflare = dnsExitList('dns-cloudflare', 'Cloudflare', resolver);
export const dnsCloudflareControl = dnsExitListControl('dns-cloudflare', 'Cloudflare', resolver);
export const dnsCloudflareExits = dnsExitListKnownExits('dns-cloudflare', 'Cloudflare', resolver);
