import { hostOf } from '../../../utils/parse/host.ts';
import { CLOUDFLARE, GOOGLE, SERVERS, TOR_PROJECT } from '../hosts.ts';
import type { OwnProxy, RuleName, World } from '../world.ts';

/** How one request leaves, whether it arrives or not. */
export interface Way {
  readonly proxy?: OwnProxy;
  /** What carries it on: the line alone, Tor, or nothing yet. */
  readonly via: 'line' | 'tor';
  /** Carried by a Tor client for the whole device. */
  readonly isByDevice: boolean;
}

const isOnion = (host: string) => host.endsWith('.onion');
const isTorProject = (host: string) => TOR_PROJECT.includes(host);
const isOurs = (host: string) => host in SERVERS || CLOUDFLARE.includes(host);

/** Whether a rule gives a request to the proxy. */
const RULES: Readonly<Record<RuleName, (host: string, scheme: string) => boolean>> = {
  all: () => true,
  https: (_, scheme) => scheme === 'https',
  onion: isOnion,
  'tor-project-and-onion': (host) => isOnion(host) || isTorProject(host),
  'all-but-cloudflare': (host) => !CLOUDFLARE.includes(host),
  'all-but-google': (host) => !GOOGLE.includes(host),
  addresses: (host) => /^[\d.]+$/.test(host),
  ours: (host) => isOurs(host) || isOnion(host),
};

export function wayOf({ connection: { proxy, rule, device } }: World, url: string): Way {
  const host = hostOf(url) ?? '';
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  if (proxy !== undefined && host !== '127.0.0.1' && RULES[rule](host, scheme)) {
    return { proxy, via: proxy.carries, isByDevice: false };
  }
  const { carries = 'all' } = device ?? {};
  if (device === undefined || !RULES[carries](host, scheme)) return { via: 'line', isByDevice: false };
  const isPast = host.includes(':') && device.six === 'past';
  return { via: isPast ? 'line' : 'tor', isByDevice: !isPast };
}
