import type { Citation } from '../../model/citation.ts';

/**
 * What is forbidden where, as of 2026-11. None of it is legal advice. Of `belarus-law-2015` and `iran-law-2024` stored copies of
 * these very addresses were read in 2026-11.
 */
export const OF_LAW = {
  'russia-law-2024': {
    title: 'Russia’s 2025 online crackdown',
    publisher: 'LawStreet',
    date: '2025',
    url: 'https://lawstreet.co/international/russias-2025-online-crackdown-new-penalties-vpn-restrictions-and-nationwide-blocks-on-global-platforms',
  },
  'russia-law-2025': {
    title: 'New law penalizes ‘extremist’ internet searches, from 1 September 2025',
    publisher: 'International IDEA',
    date: '2025-08',
    url: 'https://www.idea.int/democracytracker/report/russian-federation/august-2025',
  },
  'iran-law-2024': {
    title: 'The use of VPNs is prohibited, but not criminalized',
    publisher: 'Filterwatch',
    date: '2024-03-04',
    url: 'https://filter.watch/english/2024/03/04/the-use-of-vpns-is-prohibited-but-not-criminalized/',
  },
  'china-law-2017': {
    title: 'A regulation of Chongqing against Internet connections by illegal channels',
    publisher: 'ECNS',
    date: '2017-03-29',
    url: 'https://www.ecns.cn/2017/03-29/251148.shtml',
  },
  'belarus-law-2015': {
    title: 'Belarus bans Tor',
    publisher: 'Meduza',
    date: '2015-02-25',
    url: 'https://meduza.io/en/news/2015/02/25/belarus-bans-tor',
  },
  'turkmenistan-2021': {
    title: 'Turkmen Internet users must swear on the Koran not to use VPNs',
    publisher: 'RFE/RL',
    date: '2021-08-10',
    url: 'https://www.rferl.org/a/turkmenistan-vpn-koran-ban/31402718.html',
  },
} as const satisfies Readonly<Record<string, Citation>>;
