import type { Citation } from '../../model/citation.ts';

/** The data that the numbers are counted from, and what was measured for this extension, as of 2026-11. */
export const OF_DATA = {
  scenario: {
    title: 'What follows from the scenario itself: it names what is dropped, and this is not among it',
    publisher: 'Exposure for Tor',
    date: '2026-11',
  },
  'own-requests': {
    title: 'Every request that a check makes: the list in the options',
    publisher: 'Exposure for Tor',
    date: '2026-11',
  },
  'private-network': {
    title: 'Measured with tor 0.4.9.11 in a private network behind a filtering router',
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
  'tor-users': {
    title: 'Estimated users by country and transport',
    publisher: 'Tor Metrics',
    date: '2026-07-23',
    url: 'https://metrics.torproject.org/userstats-bridge-combined.html',
  },
  'tor-users-day': {
    title: 'The middle of that estimate’s interval on one day (torusers.json)',
    publisher: 'anoni-net/docs, data of Tor Metrics',
    date: '2026-07-23',
    url: 'https://github.com/anoni-net/docs',
  },
} as const satisfies Readonly<Record<string, Citation>>;
