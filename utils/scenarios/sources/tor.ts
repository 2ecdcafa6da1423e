import type { Citation } from '../../model/citation.ts';

/** How Tor works: its specifications, its code, and what was said of them, as of 2026-11. */
export const OF_TOR = {
  'guard-spec': {
    title: 'Tor Guard Specification',
    publisher: 'The Tor Project',
    date: '2024-05',
    url: 'https://spec.torproject.org/guard-spec/',
  },
  'dir-spec': {
    title: 'Tor directory protocol',
    publisher: 'The Tor Project',
    date: '2024',
    url: 'https://spec.torproject.org/dir-spec/',
  },
  'rendezvous-spec': {
    title: 'Tor Rendezvous Specification, version 3',
    publisher: 'The Tor Project',
    date: '2024',
    url: 'https://spec.torproject.org/rend-spec/',
  },
  'tor-manual': {
    title: 'tor(1) 0.4.9.11: bootstrap schedules, ClientUseIPv4, ClientUseIPv6',
    publisher: 'The Tor Project',
    date: '2026-06',
    url: 'https://manpages.debian.org/testing/tor/tor.1.en.html',
  },
  'tor-source': {
    title: 'tor 0.4.9.11, src/lib/tls: random names in its certificates and hello',
    publisher: 'The Tor Project',
    date: '2026-06-25',
    url: 'https://gitlab.torproject.org/tpo/core/tor/-/tree/main/src/lib/tls',
  },
  fallbacks: {
    title: 'tor 0.4.9.11: 200 fallbacks, 9 authorities and the bridge authority',
    publisher: 'The Tor Project',
    date: '2026-06-25',
    url: 'https://gitlab.torproject.org/tpo/core/tor/-/tree/main/src/app/config',
  },
  'no-fallbacks': {
    title: 'tor 0.4.9.7 shipped without fallback directories (pull request 517728)',
    publisher: 'NixOS/nixpkgs',
    date: '2026-05-07',
    url: 'https://github.com/NixOS/nixpkgs/pull/517728',
  },
  'built-in-bridges': {
    title: 'Tor Browser’s built-in bridges: 7 obfs4, 2 Snowflake, 1 meek',
    publisher: 'The Tor Project',
    date: '2026-07-29',
    url: 'https://gitlab.torproject.org/tpo/applications/tor-browser-build/-/blob/main/projects/tor-expert-bundle/pt_config.json',
  },
  'exit-lists': {
    title: 'Exit lists and their format (TorDNSEL, exit scanner)',
    publisher: 'The Tor Project',
    date: '2026-08-22',
    url: 'https://check.torproject.org/torbulkexitlist',
  },
  webtunnel: {
    title: 'Hiding in plain sight: introducing WebTunnel',
    publisher: 'The Tor Project',
    date: '2024-03-12',
    url: 'https://blog.torproject.org/introducing-webtunnel-evading-censorship-by-hiding-in-plain-sight/',
  },
  'webrtc-addresses': {
    title: 'RFC 8828: WebRTC IP Address Handling Requirements',
    publisher: 'IETF',
    date: '2021-01',
    url: 'https://www.rfc-editor.org/rfc/rfc8828',
  },
  'dns-privacy': {
    title: 'RFC 9076: DNS Privacy Considerations',
    publisher: 'IETF',
    date: '2021-07',
    url: 'https://www.rfc-editor.org/rfc/rfc9076',
  },
} as const satisfies Readonly<Record<string, Citation>>;
