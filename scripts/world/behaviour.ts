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
  'same-size': 'speed.cloudflare.com',
} as const;

export type EndpointKey = keyof typeof ENDPOINTS;

/** Where a connection is stopped. All but the last hit every endpoint of that host; `name`: only a hello that says it. */
export type Stage = 'connect' | 'hello' | 'name' | 'request';

/** What is wrong with a certificate: nobody trusts who signed it, it is for another name, or not for today. */
export type Wrong = 'authority' | 'name' | 'expired' | 'future';

/** How an endpoint's host name is resolved. */
export type Resolution =
  | 'nxdomain'
  | 'servfail'
  | 'refused'
  | 'nodata'
  | 'silence'
  | { readonly address: string };

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
  /** The true answer's head and so much of its body, by default half, though Content-Length promises all. */
  | { readonly type: 'cut'; readonly by?: 'fin' | 'reset' | 'stall'; readonly bytes?: number }
  /** The true answer, so slowly. */
  | { readonly type: 'throttle'; readonly bytesPerSecond: number }
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
  /** No route: a router says so at once. */
  | { readonly type: 'unreachable' }
  /** Packets vanish. */
  | { readonly type: 'drop' }
  /** Something that is not the TLS that was asked for. */
  | { readonly type: 'speak'; readonly what: 'http' | 'alert' | 'garbage' }
  /** A certificate that is not right, as an intercepting box or a block page's server has. */
  | { readonly type: 'foreign-certificate'; readonly wrong?: Wrong }
  | { readonly type: 'resolve'; readonly to: Resolution };

export type Behaviours = Readonly<Partial<Record<EndpointKey, Behaviour>>>;

/** True where the behaviour is met before any request can be read. */
export function isBelowHttp(behaviour: Behaviour): boolean {
  switch (behaviour.type) {
    case 'refuse':
    case 'unreachable':
    case 'drop':
    case 'speak':
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
