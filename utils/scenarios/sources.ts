import type { Citation, SourceId } from '../model/citation.ts';

/** The sources of the forecasts, as of 2026-11. */
export const SOURCES: Record<SourceId, Citation> = {
  scenario: {
    title: 'What follows from the scenario itself: it names what is dropped, and this is not among it',
    publisher: 'Exposure for Tor',
    date: '2026-11',
  },
  'relay-directory': {
    title: 'Relay details (Onionoo), the directory in this extension',
    publisher: 'Tor Metrics',
    date: '2026-08-22',
    url: 'https://metrics.torproject.org/onionoo.html',
  },
  'list-ages': {
    title: 'Daily snapshots of Onionoo, 2025-08-22 to 2026-08-22 (tor-onionoo-mirror)',
    publisher: 'ValdikSS, data of Tor Metrics',
    date: '2026-08-22',
    url: 'https://github.com/ValdikSS/tor-onionoo-mirror',
  },
  'guard-spec': {
    title: 'Tor Guard Specification: sampled guards, primary guards, constants',
    publisher: 'The Tor Project',
    date: '2024-05',
    url: 'https://spec.torproject.org/guard-spec/',
  },
  'tor-manual': {
    title: 'tor(1) 0.4.9: bootstrap schedules, ClientUseIPv6',
    publisher: 'The Tor Project',
    date: '2026-06',
  },
  'tor-source': {
    title: 'tor 0.4.9.11, src/lib/tls: random names in its certificates and hello',
    publisher: 'The Tor Project',
    date: '2026-06-25',
  },
  fallbacks: {
    title: 'tor 0.4.9.11, fallback_dirs.inc and auth_dirs.inc',
    publisher: 'The Tor Project',
    date: '2026-06-25',
  },
  'rendezvous-spec': {
    title: 'Tor Rendezvous Specification, version 3',
    publisher: 'The Tor Project',
    date: '2024',
    url: 'https://spec.torproject.org/rend-spec/',
  },
  'private-network': {
    title: 'Measured with tor 0.4.9.11 in a private network behind a filtering router',
    publisher: 'Exposure for Tor',
    date: '2026-11',
  },
  'built-in-bridges': {
    title: 'tor-browser-build, pt_config.json: 7 obfs4, 2 Snowflake, 1 meek',
    publisher: 'The Tor Project',
    date: '2026-07-29',
  },
  'exit-lists': {
    title: 'Exit lists and their format (TorDNSEL, exit scanner)',
    publisher: 'The Tor Project',
    date: '2026-08-22',
    url: 'https://check.torproject.org/torbulkexitlist',
  },
  'own-requests': {
    title: 'Every request that a check makes: the list in the options',
    publisher: 'Exposure for Tor',
    date: '2026-11',
  },
  'tor-users': {
    title: 'Estimated users by country and transport',
    publisher: 'Tor Metrics',
    date: '2026-07-23',
    url: 'https://metrics.torproject.org/userstats-bridge-combined.html',
  },
  'censors-delay': {
    title: 'Fifield and Tsai: Censors’ Delay in Blocking Circumvention Proxies',
    publisher: 'FOCI 2016, arXiv 1605.08808',
    date: '2016',
    url: 'https://arxiv.org/abs/1605.08808',
  },
  'unpublished-bridges': {
    title: 'Dunna, O’Brien, Gill: Analyzing China’s Blocking of Unpublished Tor Bridges',
    publisher: 'FOCI 2018',
    date: '2018',
    url: 'https://www.usenix.org/conference/foci18/presentation/dunna',
  },
  'fully-encrypted': {
    title: 'Wu et al.: How the Great Firewall of China Detects and Blocks Fully Encrypted Traffic',
    publisher: 'USENIX Security 2023',
    date: '2023',
    url: 'https://www.usenix.org/conference/usenixsecurity23/presentation/wu-mingshi',
  },
  'snowflake-paper': {
    title: 'Snowflake, a censorship circumvention system using temporary WebRTC proxies',
    publisher: 'USENIX Security 2024',
    date: '2024',
    url: 'https://www.bamsoftware.com/papers/snowflake/',
  },
  'russia-2021': {
    title: 'Tor (dirauths and default bridges) blocked by certain Russian ISPs since 2021-12-01 (thread 97)',
    publisher: 'net4people/bbs',
    date: '2021-12',
    url: 'https://github.com/net4people/bbs/issues/97',
  },
  'russia-2026': {
    title: 'Snowflake-targeted DTLS filtering in Russia, starting 2026-03-30 (thread 603)',
    publisher: 'net4people/bbs',
    date: '2026-03-30',
    url: 'https://github.com/net4people/bbs/issues/603',
  },
  'iran-2023': {
    title: 'Snowflake domain front blocked in some ISPs in Iran (thread 197)',
    publisher: 'net4people/bbs',
    date: '2023',
    url: 'https://github.com/net4people/bbs/issues/197',
  },
  'iran-2025': {
    title: 'Internet is completely blocked in Iran, 2025-06-17 to 2025-06-26 (thread 484)',
    publisher: 'net4people/bbs',
    date: '2025-06',
    url: 'https://github.com/net4people/bbs/issues/484',
  },
  'bridge-manual': {
    title: 'Tor Browser manual: bridges',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://tb-manual.torproject.org/bridges/',
  },
  'mainichi-2013': {
    title: '総合セキュリティ対策会議の報告書についての記事（20130418k0000e040232000c）',
    publisher: '毎日新聞',
    date: '2013-04-18',
  },
  'correction-2013': {
    title: 'Correction: NPA to urge ISP industry to help site administrators block users',
    publisher: 'The Mainichi',
    date: '2013-04-23',
  },
  'report-2013': {
    title: '総合セキュリティ対策会議 報告書：サイバー犯罪捜査の課題と対策',
    publisher: '警察庁',
    date: '2013-05-07',
  },
  'ooni-japan': {
    title: 'Test “tor” in Japan, 30 days: 3,699 runs, 6.6 % anomalies, as in countries without a block',
    publisher: 'OONI',
    date: '2026-07-26',
    url: 'https://explorer.ooni.org/',
  },
};
