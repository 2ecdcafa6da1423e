import { CLIENTS } from '../clients.ts';
import type { Condition } from '../condition.ts';
import { all, DIRECT, DOH, everyNameIsAnExit, HTML, HTML_PAGE, TOR, TOR_PROJECT } from './bases.ts';

/** On Tor, not on Tor, or in part; and answers that mislead. */
export const VERDICTS: readonly Condition[] = [
  { ...TOR, id: 'tor-ipv4', title: 'Through Tor, an exit with IPv4' },
  {
    ...TOR,
    id: 'tor-ipv6',
    title: 'Through Tor, an exit with IPv4 and IPv6',
    client: CLIENTS.exitBoth,
    names: 'both',
  },
  { ...TOR, id: 'tor-ipv6-only', title: 'Through Tor, IPv6 only', client: CLIENTS.exit6, names: 'both' },
  { ...DIRECT, id: 'direct', title: 'Directly, IPv4 and IPv6' },
  { ...DIRECT, id: 'direct-ipv4', title: 'Directly, IPv4 only', client: CLIENTS.home4, names: 'ipv4' },
  { ...TOR, id: 'mixed', title: 'IPv4 through Tor, IPv6 directly', client: CLIENTS.mixed },
  {
    ...TOR,
    id: 'mixed-names',
    title: 'The same, and names have IPv6 addresses',
    client: CLIENTS.mixed,
    names: 'both',
  },
  { ...DIRECT, id: 'onion-only', title: 'Onion services through Tor, all else directly', onion: true },
  {
    ...DIRECT,
    id: 'neighbour',
    title: 'An address shared with an exit, no onion services',
    client: CLIENTS.exit4,
    names: 'ipv4',
  },
  { ...TOR, id: 'disagreeing', title: 'An exit that only Onionoo knows', client: CLIENTS.exitNotListed },
  {
    ...TOR,
    id: 'check-empty',
    title: 'Through Tor; Tor check could not see the address',
    behaviours: { 'tor-check': { type: 'answer', body: '{"IsTor":false,"IP":""}' } },
  },
  {
    ...TOR,
    id: 'check-html',
    title: 'Through Tor; the Tor Project answers with web pages',
    behaviours: all(TOR_PROJECT, { type: 'answer', status: 200, headers: HTML, body: HTML_PAGE }),
  },
  {
    ...TOR,
    id: 'dns-lies',
    title: 'Through Tor; every name is an exit in DNS',
    behaviours: all(DOH, { type: 'answer', body: everyNameIsAnExit }),
  },
  {
    ...DIRECT,
    id: 'dns-lies-direct',
    title: 'Directly; every name is an exit in DNS',
    behaviours: all(DOH, { type: 'answer', body: everyNameIsAnExit }),
  },
];
