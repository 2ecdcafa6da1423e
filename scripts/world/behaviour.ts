/** The world's endpoints, by the ids of `utils/endpoints`, and their hosts. Several may live on one host. */
export const ENDPOINTS = {
  'address-ipv4': '1.1.1.1',
  'address-ipv6': '[2606:4700:4700::1111]',
  'address-name': 'www.cloudflare.com',
  'tor-check': 'check.torproject.org',
  'exit-list': 'check.torproject.org',
  /** Onionoo asked about an address. */
  'relay-search': 'onionoo.torproject.org',
  /** Onionoo asked for all relays. */
  'relay-directory': 'onionoo.torproject.org',
  'dns-google': 'dns.google',
  'dns-cloudflare': 'cloudflare-dns.com',
  'onion-service': '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion',
  'control-google': 'connectivitycheck.gstatic.com',
  'control-mozilla': 'detectportal.firefox.com',
} as const;

export type EndpointKey = keyof typeof ENDPOINTS;

/** Where a connection is stopped. The first two hit every endpoint of that host. */
export type Stage = 'connect' | 'hello' | 'request';

/** How an endpoint's host name is resolved. */
export type Resolution = 'nxdomain' | 'servfail' | 'silence' | { readonly address: string };

/**
 * What happens in place of the true answer.
 * `resolve`, `refuse`, `foreign-certificate` and the stages before `request` work on the whole host.
 */
export type Behaviour =
  /** The true answer, unless a part of it is given here. */
  | {
      readonly type: 'answer';
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | ((asked: URL) => string);
    }
  /** The true answer, after a while (ms). */
  | { readonly type: 'delay'; readonly ms: number }
  /** The true answer's head and half of its body, though Content-Length promises all. */
  | { readonly type: 'cut' }
  /** The true answer, one byte a second. */
  | { readonly type: 'drip' }
  /** So many bytes of nothing. */
  | { readonly type: 'big'; readonly bytes: number }
  /** RST. */
  | { readonly type: 'reset'; readonly at: Stage }
  /** FIN. */
  | { readonly type: 'close'; readonly at: Stage }
  /** Accepted, and never a byte. */
  | { readonly type: 'silence'; readonly at: Stage }
  /** Nobody listens. */
  | { readonly type: 'refuse' }
  /** A certificate nobody trusts, as an intercepting box or a block page's server has. */
  | { readonly type: 'foreign-certificate' }
  | { readonly type: 'resolve'; readonly to: Resolution };

export type Behaviours = Readonly<Partial<Record<EndpointKey, Behaviour>>>;

/** True where the behaviour is met before any request can be read. */
export function isBelowHttp(behaviour: Behaviour): boolean {
  switch (behaviour.type) {
    case 'refuse':
    case 'foreign-certificate':
    case 'resolve':
      return true;
    case 'reset':
    case 'close':
    case 'silence':
      return behaviour.at !== 'request';
    default:
      return false;
  }
}
