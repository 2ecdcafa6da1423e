import { CLIENTS } from '../clients.ts';
import type { Condition } from '../condition.ts';
import { all, CHECK_HOST, CONTROLS, DIRECT, HTML, LOGIN, SECURE, TOR, TOR_PROJECT } from './bases.ts';

/** The Tor Project's check is blocked or broken, or the whole connection is. */
export const HINDERED: readonly Condition[] = [
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
    behaviours: all(TOR_PROJECT, { type: 'resolve', to: { address: '11.11.11.80' } }),
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
    behaviours: { 'tor-check': { type: 'throttle', bytesPerSecond: 1 } },
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
    client: CLIENTS.none,
    names: 'none',
    onion: false,
    behaviours: {},
  },
];
