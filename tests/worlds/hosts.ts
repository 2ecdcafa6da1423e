import type { Recipient } from '../../utils/model/endpoint.ts';

/** The public servers of these worlds: who runs them, and their true addresses. */
interface Server {
  readonly operator: Recipient;
  readonly four: string;
  /** Missing: the server has IPv4 alone. */
  readonly six?: string;
}

const CLOUDFLARE_SIX = '2606:4700::6810:7b60';

export const SERVERS: Readonly<Record<string, Server>> = {
  'check.torproject.org': { operator: 'The Tor Project', four: '116.202.120.181' },
  'onionoo.torproject.org': {
    operator: 'The Tor Project',
    four: '49.12.57.135',
    six: '2a01:4f8:fff0:4f:266:37ff:fe2c:5d19',
  },
  'www.cloudflare.com': { operator: 'Cloudflare', four: '104.16.123.96', six: CLOUDFLARE_SIX },
  'cloudflare-dns.com': { operator: 'Cloudflare', four: '104.16.248.249', six: '2606:4700::6810:f8f9' },
  'speed.cloudflare.com': { operator: 'Cloudflare', four: '162.159.140.220', six: '2a06:98c1:3120::3' },
  'dns.google': { operator: 'Google', four: '8.8.8.8', six: '2001:4860:4860::8888' },
  'connectivitycheck.gstatic.com': {
    operator: 'Google',
    four: '142.250.186.67',
    six: '2a00:1450:4001:828::2003',
  },
  'www.gstatic.com': { operator: 'Google', four: '142.250.186.99', six: '2a00:1450:4001:827::2003' },
  'detectportal.firefox.com': { operator: 'Mozilla', four: '34.107.221.82', six: '2600:1901:0:38d7::' },
  'www.msftconnecttest.com': { operator: 'Microsoft' as Recipient, four: '13.107.4.52' },
};

/** Literal addresses that belong to an operator. */
const LITERALS: Readonly<Record<string, Recipient>> = {
  '1.1.1.1': 'Cloudflare',
  '2606:4700:4700::1111': 'Cloudflare',
};

export function operatorOf(host: string): Recipient | undefined {
  const byAddress = Object.values(SERVERS).find(({ four, six }) => four === host || six === host);
  return SERVERS[host]?.operator ?? LITERALS[host] ?? byAddress?.operator;
}

/** The host whose server has this address: it has that host's certificate. */
export function hostAt(address: string): string | undefined {
  return Object.keys(SERVERS).find((host) => SERVERS[host]?.four === address);
}

export const TOR_PROJECT = ['check.torproject.org', 'onionoo.torproject.org'];
export const DOH = ['dns.google', 'cloudflare-dns.com'];
export const CLOUDFLARE = [
  'www.cloudflare.com',
  'cloudflare-dns.com',
  'speed.cloudflare.com',
  '1.1.1.1',
  '2606:4700:4700::1111',
];
export const GOOGLE = ['dns.google', 'connectivitycheck.gstatic.com', 'www.gstatic.com'];
export const PORTAL_TESTS = [
  'connectivitycheck.gstatic.com',
  'detectportal.firefox.com',
  'www.msftconnecttest.com',
];

/** The line's own addresses; the second is a NAT64 gateway's. */
export const OWN_FOUR = '84.23.11.7';
export const OWN_SIX = '2a02:8071:6380:1::7';
export const GATEWAY_FOUR = '84.23.200.1';
