import type { Behaviour, Behaviours, EndpointKey } from './behaviour.ts';
import { CLIENTS } from './clients.ts';
import type { Condition } from './condition.ts';

function all(keys: readonly EndpointKey[], behaviour: Behaviour): Behaviours {
  return Object.fromEntries(keys.map((key) => [key, behaviour]));
}

const CHECK_HOST: readonly EndpointKey[] = ['tor-check', 'exit-list'];
const TOR_PROJECT: readonly EndpointKey[] = [...CHECK_HOST, 'relay-search', 'relay-directory'];
const DOH: readonly EndpointKey[] = ['dns-google', 'dns-cloudflare'];
const CONTROLS: readonly EndpointKey[] = ['control-google', 'control-mozilla'];
const SECURE: readonly EndpointKey[] = [
  'address-ipv4',
  'address-ipv6',
  'address-name',
  ...TOR_PROJECT,
  ...DOH,
];

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const HTML_PAGE = '<!doctype html><title>Just a moment</title><p>Please wait.</p>';
const LOGIN =
  '<!doctype html><title>Welcome to our guest network</title><form><button>Accept</button></form>';
/** A resolver that has every name; it repeats the question, as all do. */
function everyNameIsAnExit(asked: URL): string {
  const name = `${asked.searchParams.get('name')}.`;
  return JSON.stringify({
    Status: 0,
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name, type: 1 }],
    Answer: [{ name, type: 1, TTL: 60, data: '127.0.0.2' }],
  });
}

/** Through Tor with IPv4 alone: the most frequent case, and what the hindered conditions start from. */
const TOR = { client: CLIENTS.exit4, names: 'ipv4', onion: true, behaviours: {} } as const;
const DIRECT = { client: CLIENTS.home, names: 'both', onion: false, behaviours: {} } as const;

/** Every condition of the world, in the order the control page shows. */
export const CONDITIONS: readonly Condition[] = [
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
  {
    ...DIRECT,
    id: 'check-blocked-dns',
    title: 'Directly; *.torproject.org has no address',
    behaviours: all(TOR_PROJECT, { type: 'resolve', to: 'nxdomain' }),
  },
  {
    ...DIRECT,
    id: 'check-blocked-false-address',
    title: 'Directly; *.torproject.org leads to a block page',
    behaviours: all(TOR_PROJECT, { type: 'resolve', to: { address: '198.51.100.80' } }),
  },
  {
    ...DIRECT,
    id: 'check-blocked-reset',
    title: 'Directly; Tor check is reset at the TLS hello',
    behaviours: all(CHECK_HOST, { type: 'reset', at: 'hello' }),
  },
  {
    ...DIRECT,
    id: 'check-blocked-silent',
    title: 'Directly; Tor check accepts and is silent',
    behaviours: all(CHECK_HOST, { type: 'silence', at: 'hello' }),
  },
  {
    ...DIRECT,
    id: 'intercepted',
    title: 'Directly; the Tor Project with a foreign certificate',
    behaviours: all(TOR_PROJECT, { type: 'foreign-certificate' }),
  },
  {
    ...DIRECT,
    id: 'redirected',
    title: 'Directly; Tor check leads to a block page',
    behaviours: all(CHECK_HOST, {
      type: 'answer',
      status: 302,
      headers: { location: 'http://blocked.demo/' },
      body: '',
    }),
  },
  {
    ...TOR,
    id: 'body-64mib',
    title: 'Through Tor; Tor check sends 64 MiB',
    behaviours: { 'tor-check': { type: 'big', bytes: 64 * 1024 * 1024 } },
  },
  {
    ...TOR,
    id: 'dripping',
    title: 'Through Tor; Tor check sends a byte a second',
    behaviours: { 'tor-check': { type: 'drip' } },
  },
  {
    ...TOR,
    id: 'truncated-list',
    title: 'Through Tor; the exit list breaks off',
    behaviours: { 'exit-list': { type: 'cut' } },
  },
  {
    ...DIRECT,
    id: 'portal',
    title: 'A login page in front of everything',
    behaviours: {
      ...all(CONTROLS, { type: 'answer', status: 200, headers: HTML, body: LOGIN }),
      ...all(SECURE, { type: 'refuse' }),
    },
  },
  {
    ...DIRECT,
    id: 'portal-redirect',
    title: 'The same, by redirect',
    behaviours: {
      ...all(CONTROLS, {
        type: 'answer',
        status: 302,
        headers: { location: 'http://login.demo/' },
        body: '',
      }),
      ...all(SECURE, { type: 'refuse' }),
    },
  },
  {
    ...DIRECT,
    id: 'slow',
    title: 'Directly; every answer takes three seconds',
    behaviours: all([...SECURE, ...CONTROLS], { type: 'delay', ms: 3000 }),
  },
  {
    id: 'offline',
    title: 'The cable is out',
    client: CLIENTS.nobody,
    names: 'none',
    onion: false,
    behaviours: {},
  },
];

/** @throws where there is no such condition. */
export function conditionWith(id: string): Condition {
  const found = CONDITIONS.find((condition) => condition.id === id);
  if (!found)
    throw new Error(`No condition "${id}". There are: ${CONDITIONS.map((one) => one.id).join(', ')}.`);
  return found;
}

/** Where the world starts. */
export const FIRST_CONDITION = 'tor-ipv4';
