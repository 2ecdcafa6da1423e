import type { Citation } from '../../model/citation.ts';

/** How Tor was blocked, and where, as of 2026-11. */
export const OF_BLOCKS = {
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
  'fully-encrypted-end': {
    title: 'The same authors: that blocking has stopped since March 2023',
    publisher: 'gfw-report/usenixsecurity23-artifact',
    date: '2023-04-30',
    url: 'https://github.com/gfw-report/usenixsecurity23-artifact',
  },
  'snowflake-paper': {
    title: 'Snowflake, a censorship circumvention system using temporary WebRTC proxies',
    publisher: 'USENIX Security 2024',
    date: '2024',
    url: 'https://www.bamsoftware.com/papers/snowflake/',
  },
  'exits-refused': {
    title: 'Khattak et al.: Do You See What I See? Differential Treatment of Anonymous Users',
    publisher: 'NDSS 2016',
    date: '2016-02',
    url: 'https://www.ndss-symposium.org/wp-content/uploads/2017/09/do-you-see-what-i-see-differential-treatment-anonymous-users.pdf',
  },
  'iran-2011': {
    title: 'Iran blocks Tor; Tor releases same-day fix: Tor was told by its TLS certificates',
    publisher: 'The Tor Project',
    date: '2011-09-14',
    url: 'https://blog.torproject.org/iran-blocks-tor-tor-releases-same-day-fix/',
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
  'iran-2026-january': {
    title: 'Iran: Internet shutdown from 18:45 UTC 8 January 2026 (thread 561)',
    publisher: 'net4people/bbs',
    date: '2026-01-08',
    url: 'https://github.com/net4people/bbs/issues/561',
  },
  'iran-2026': {
    title: 'Iran: Internet shutdown from 7 UTC 28 February 2026, partly restored on 26 May (thread 586)',
    publisher: 'net4people/bbs',
    date: '2026-05-26',
    url: 'https://github.com/net4people/bbs/issues/586',
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
} as const satisfies Readonly<Record<string, Citation>>;
