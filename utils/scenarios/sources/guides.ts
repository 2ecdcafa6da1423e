import type { Citation } from '../../model/citation.ts';

/**
 * What the Tor Project and others tell people who use Tor, as of 2026-11. The Tor Project's manual and its questions and answers
 * moved to new addresses at support.torproject.org; those here are as public repositories of 2026 cite them, and were not loaded.
 */
export const OF_GUIDES = {
  'about-tor': {
    title: 'Tor support: about Tor Browser',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/getting-started/about-tor-browser/',
  },
  'bridge-manual': {
    title: 'Tor support: getting bridges',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/circumvention/getting-bridges/',
  },
  'circumvention-manual': {
    title: 'Tor support: unblocking Tor',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/circumvention/unblocking-tor/',
  },
  'download-manual': {
    title: 'Tor Browser manual: downloading',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://tb-manual.torproject.org/downloading/',
  },
  'mobile-manual': {
    title: 'Tor Browser manual: mobile Tor',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://tb-manual.torproject.org/mobile-tor/',
  },
  'onion-manual': {
    title: 'Tor support: onion services',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/features/onion-services/',
  },
  'circuit-manual': {
    title: 'Tor support: managing identities',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/features/managing-identities/',
  },
  'who-uses-tor': {
    title: 'Who uses Tor',
    publisher: 'The Tor Project',
    date: '2019',
    url: 'https://2019.www.torproject.org/about/torusers.html.en',
  },
  'privacy-guides': {
    title: 'Tor, and connecting to it through a VPN',
    publisher: 'Privacy Guides',
    date: '2026',
    url: 'https://www.privacyguides.org/en/advanced/tor-overview/#safely-connecting-to-tor',
  },
  'run-a-bridge': {
    title: 'Set up a bridge',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://community.torproject.org/relay/setup/bridge/',
  },
  'both-ends': {
    title: 'Tor support: attacks on onion routing',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/about-tor/security/attacks-on-onion-routing/',
  },
  'tor-and-https': {
    title: 'Tor and HTTPS',
    publisher: 'EFF',
    date: '2012',
    url: 'https://www.eff.org/pages/tor-and-https',
  },
  'no-add-ons': {
    title: 'Tor support: plugins and add-ons',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/features/plugins/',
  },
  'tor-support': {
    title: 'Tor support: using Tor Browser safely',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://support.torproject.org/tor-browser/security/using-tb-safely/',
  },
  'kinds-of-relays': {
    title: 'Types of relays on the Tor network',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://community.torproject.org/relay/types-of-relays/',
  },
  'snowflake-site': {
    title: 'Snowflake: how to help as a volunteer',
    publisher: 'The Tor Project',
    date: '2026',
    url: 'https://snowflake.torproject.org/',
  },
} as const satisfies Readonly<Record<string, Citation>>;
