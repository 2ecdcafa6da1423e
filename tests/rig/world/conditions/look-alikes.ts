import type { Condition } from '../condition.ts';
import { all, CHECK_HOST, CONTROLS, DIRECT, DOH, SECURE, TOR, TOR_PROJECT } from './bases.ts';

const HOUR = 60 * 60 * 1000;

/** What looks like a block and is none, or may be none. */
export const LOOK_ALIKES: readonly Condition[] = [
  {
    ...DIRECT,
    id: 'home-dns-list',
    title: 'Directly; a list at home gives 0.0.0.0 for *.torproject.org',
    behaviours: all(TOR_PROJECT, { type: 'resolve', to: { address: '0.0.0.0' } }),
  },
  {
    ...DIRECT,
    id: 'local-tor-unused',
    title: 'Directly; Tor runs here, and this browser does not use it',
    localTor: true,
  },
  {
    ...DIRECT,
    id: 'clock-wrong',
    title: "Directly; this computer's clock is 400 days behind",
    clock: 400 * 24 * HOUR,
    behaviours: all([...SECURE, 'same-size'], { type: 'foreign-certificate', wrong: 'future' }),
  },
  {
    ...DIRECT,
    id: 'host-down',
    title: 'Directly; check.torproject.org is down, Onionoo is not',
    behaviours: all(CHECK_HOST, { type: 'refuse' }),
  },
  {
    ...DIRECT,
    id: 'project-down',
    title: "Directly; the Tor Project's hosts are down for everybody",
    behaviours: all(TOR_PROJECT, { type: 'refuse' }),
  },
  { ...DIRECT, id: 'ipv6-broken', title: 'Directly; IPv6 is there and does not work', brokenIpv6: true },
  {
    ...DIRECT,
    id: 'rate-limited',
    title: 'Directly; Tor check wants to be asked less often',
    behaviours: {
      'tor-check': {
        type: 'answer',
        status: 429,
        headers: { 'retry-after': '120', 'content-type': 'text/plain' },
        body: 'Too Many Requests',
      },
    },
  },
  {
    ...DIRECT,
    id: 'service-503',
    title: 'Directly; Onionoo is under maintenance',
    behaviours: { 'relay-search': { type: 'answer', status: 503, headers: {}, body: '' } },
  },
  {
    ...DIRECT,
    id: 'intercepted-everything',
    title: 'Directly; every host shows a certificate that is not trusted',
    behaviours: all([...SECURE, 'same-size'], { type: 'foreign-certificate' }),
  },
  {
    ...TOR,
    id: 'exit-blocked',
    title: 'Through Tor; the exit is reset at Tor check',
    behaviours: all(CHECK_HOST, { type: 'reset', at: 'hello' }),
  },
  {
    ...DIRECT,
    id: 'several-operators',
    title: 'Directly; the Tor Project and DNS over HTTPS are reset',
    behaviours: all([...TOR_PROJECT, ...DOH], { type: 'reset', at: 'hello' }),
  },
  {
    ...DIRECT,
    id: 'controls-gone',
    title: 'Directly; the Tor Project is reset, and no network test works',
    behaviours: {
      ...all(TOR_PROJECT, { type: 'reset', at: 'hello' }),
      ...all(CONTROLS, { type: 'refuse' }),
    },
  },
];
