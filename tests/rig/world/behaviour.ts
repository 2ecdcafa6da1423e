/** The simulated endpoints, by the ids of `utils/endpoints`, and their hosts. A host may have several. */
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
  'onion-duckduckgo': 'duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion',
  'onion-brave': 'search.brave4u7jddbv7cyviptqjc7jusxh72uik7zt6adtckl5f4nwy2v72qd.onion',
  'control-google': 'connectivitycheck.gstatic.com',
  'control-mozilla': 'detectportal.firefox.com',
  'control-microsoft': 'www.msftconnecttest.com',
  'control-https': 'www.gstatic.com',
  'same-size': 'speed.cloudflare.com',
} as const;

export type EndpointKey = keyof typeof ENDPOINTS;

/** Where a connection is stopped. All but `request` affect every endpoint of that host; `name`: only a TLS hello with its name. */
export type Stage = 'connect' | 'hello' | 'name' | 'request';

/** What is wrong with a certificate: its authority is not trusted, it is for another name, or for another time. */
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
 * What happens instead of the true answer.
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
  /** The true answer, at this speed. */
  | { readonly type: 'throttle'; readonly bytesPerSecond: number }
  /** A body of so many blanks. */
  | { readonly type: 'big'; readonly bytes: number }
  /** RST. */
  | { readonly type: 'reset'; readonly at: Stage }
  /** FIN. */
  | { readonly type: 'close'; readonly at: Stage }
  /** Accepted, and no byte is sent. */
  | { readonly type: 'silence'; readonly at: Stage }
  /** No listener: the kernel answers with RST. */
  | { readonly type: 'refuse' }
  /** No route: ICMP "unreachable" at once. */
  | { readonly type: 'unreachable' }
  /** Packets are dropped. */
  | { readonly type: 'drop' }
  /** Something that is not the TLS that was asked for. */
  | { readonly type: 'speak'; readonly what: 'http' | 'alert' | 'garbage' }
  /** A wrong certificate, as of an intercepting proxy or a block page's server. */
  | { readonly type: 'foreign-certificate'; readonly wrong?: Wrong }
  | { readonly type: 'resolve'; readonly to: Resolution };

export type Behaviours = Readonly<Partial<Record<EndpointKey, Behaviour>>>;

/** True where the behaviour takes effect before a request can be read. */
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
