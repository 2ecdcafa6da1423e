/** A host of the simulated network and its addresses. Ordinary hosts have both families, as the real ones do. */
export interface Host {
  readonly name: string;
  readonly ip4: readonly string[];
  readonly ip6: readonly string[];
}

export const ONION = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';
/** Onion services over https. */
export const ONION_DUCKDUCKGO = 'duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion';
export const ONION_BRAVE = 'search.brave4u7jddbv7cyviptqjc7jusxh72uik7zt6adtckl5f4nwy2v72qd.onion';
export const CONTROL_PAGE = 'control.demo';
export const BLOCK_PAGE = 'blocked.demo';
export const LOGIN_PAGE = 'login.demo';

/**
 * Public addresses of about the right operators (2026-11); nothing depends on them but the two literal ones.
 * The `.demo` hosts are ours, except that control.demo stays reachable in every condition.
 */
export const HOSTS: readonly Host[] = [
  { name: '1.1.1.1', ip4: ['1.1.1.1'], ip6: [] },
  { name: '[2606:4700:4700::1111]', ip4: [], ip6: ['2606:4700:4700::1111'] },
  { name: 'www.cloudflare.com', ip4: ['104.16.123.96'], ip6: ['2606:4700::6810:7b60'] },
  { name: 'cloudflare-dns.com', ip4: ['104.16.248.249'], ip6: ['2606:4700::6810:f8f9'] },
  { name: 'dns.google', ip4: ['8.8.8.8'], ip6: ['2001:4860:4860::8888'] },
  { name: 'check.torproject.org', ip4: ['116.202.120.181'], ip6: ['2a01:4f8:fff0:4f:266:37ff:fe2c:181'] },
  { name: 'onionoo.torproject.org', ip4: ['49.12.57.135'], ip6: ['2a01:4f8:fff0:4f:266:37ff:fe2c:135'] },
  { name: 'speed.cloudflare.com', ip4: ['104.16.127.90'], ip6: ['2606:4700::6810:7f5a'] },
  { name: 'connectivitycheck.gstatic.com', ip4: ['142.250.74.195'], ip6: ['2a00:1450:400f:80b::2003'] },
  { name: 'www.gstatic.com', ip4: ['142.250.74.35'], ip6: ['2a00:1450:400f:80d::2003'] },
  { name: 'www.msftconnecttest.com', ip4: ['13.107.4.52'], ip6: ['2a01:111:2003::52'] },
  { name: 'detectportal.firefox.com', ip4: ['34.107.221.82'], ip6: ['2600:1901:0:38d7::'] },
  // What the page about ways round a block tries: two STUN servers of Snowflake, and two fronts (2026-07).
  { name: 'stun.epygi.com', ip4: ['11.11.12.1'], ip6: [] },
  { name: 'stun.voipgate.com', ip4: ['11.11.12.2'], ip6: [] },
  { name: 'app.datapacket.com', ip4: ['11.11.12.3'], ip6: [] },
  { name: 'www.google.com', ip4: ['11.11.12.5'], ip6: [] },
  { name: 'www.phpmyadmin.net', ip4: ['11.11.12.4'], ip6: [] },
  // 10.192.0.0/10 is what Tor's manual suggests for VirtualAddrNetworkIPv4 behind a router; AutomapHostsOnResolve.
  { name: ONION, ip4: ['10.192.17.9'], ip6: [] },
  { name: ONION_DUCKDUCKGO, ip4: ['10.192.17.10'], ip6: [] },
  { name: ONION_BRAVE, ip4: ['10.192.17.11'], ip6: [] },
  { name: BLOCK_PAGE, ip4: ['11.11.11.80'], ip6: [] },
  { name: LOGIN_PAGE, ip4: ['11.11.11.81'], ip6: [] },
  { name: 'page.demo', ip4: ['11.11.11.82'], ip6: [] },
  { name: CONTROL_PAGE, ip4: ['127.0.0.1'], ip6: ['::1'] },
];

/** Every address that the network namespace must have. */
export const ADDRESSES: readonly string[] = HOSTS.filter(({ name }) => name !== CONTROL_PAGE).flatMap(
  ({ ip4, ip6 }) => [...ip4, ...ip6],
);

/** Names that only Tor resolves. */
export function isOnion(name: string): boolean {
  return name.endsWith('.onion');
}

/** @returns the host as it stands in a `Host` header without port, or undefined where there is no such host. */
export function hostNamed(name: string): Host | undefined {
  return HOSTS.find((host) => host.name === name);
}

/** @returns the host that shows its own page at this address for every name, or undefined. */
export function hostAt(address: string | undefined): string | undefined {
  const pages = HOSTS.filter(
    ({ name }) => name === BLOCK_PAGE || name === LOGIN_PAGE || name === CONTROL_PAGE,
  );
  return pages.find(({ ip4, ip6 }) => [...ip4, ...ip6].some((own) => own === address))?.name;
}
