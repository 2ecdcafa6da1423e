import type { Behaviour, Behaviours, EndpointKey } from '../behaviour.ts';
import { CLIENTS } from '../clients.ts';

export function all(keys: readonly EndpointKey[], behaviour: Behaviour): Behaviours {
  return Object.fromEntries(keys.map((key) => [key, behaviour]));
}

export const CHECK_HOST: readonly EndpointKey[] = ['tor-check', 'exit-list'];
export const TOR_PROJECT: readonly EndpointKey[] = [...CHECK_HOST, 'relay-search', 'relay-directory'];
export const DOH: readonly EndpointKey[] = ['dns-google', 'dns-cloudflare'];
export const CONTROLS: readonly EndpointKey[] = ['control-google', 'control-mozilla', 'control-microsoft'];
export const SECURE: readonly EndpointKey[] = [
  'address-ipv4',
  'address-ipv6',
  'address-name',
  ...TOR_PROJECT,
  ...DOH,
  'control-https',
];

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const HTML_PAGE = '<!doctype html><title>Just a moment</title><p>Please wait.</p>';
export const LOGIN =
  '<!doctype html><title>Welcome to our guest network</title><form><button>Accept</button></form>';
/** A resolver that has every name; it repeats the question, as all do. */
export function everyNameIsAnExit(asked: URL): string {
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
export const TOR = { client: CLIENTS.exit4, names: 'ipv4', onion: true, behaviours: {} } as const;
export const DIRECT = { client: CLIENTS.home, names: 'both', onion: false, behaviours: {} } as const;
