import { OWN_SIX } from './hosts.ts';
import type { Connection, Exit, Ingredient, World } from './world.ts';

/*
 * Each pair is of two truths in which every request of a check ends alike, in either browser's words. A verdict depends on the
 * rows alone, so that it is wrong in one world of each pair, or says too little in both. What is counted apart in other tests
 * of this folder is held here: each name by a pair.
 */

const LISTED: Exit = {
  four: '185.220.101.17',
  isListed: true,
  isSixListed: true,
  isMarked: true,
  isSaved: true,
};
const UNLISTED: Exit = { ...LISTED, isListed: false, isMarked: false, isSaved: false };
/** With the seed of these worlds, 1.1.1.1 is reached by the second exit, and www.cloudflare.com by the first. */
export const OTHER_UNLISTED: Exit = { ...UNLISTED, four: '185.220.101.57' };

export const WORLD: World = {
  seed: 1,
  browser: 'firefox',
  scope: 'full',
  connection: { name: 'direct', rule: 'all' },
  families: 'four',
  exits: [LISTED],
  isAtExit: false,
  lists: { directoryDays: 3 },
  ingredients: [],
  clockDays: 0,
  loss: 0,
};

const SOCKS = {
  type: 'socks',
  address: '127.0.0.1',
  names: 'proxy',
  carries: 'tor',
  state: 'works',
} as const;
const socks = (more: object = {}): Connection => ({
  name: 'SOCKS',
  rule: 'all',
  proxy: { ...SOCKS, ...more },
});
const LAN = { address: '192.168.42.1' } as const;
const DEVICE = { state: 'works', six: 'cut', isIsolated: false } as const;
const device = (more: object = {}): Connection => ({
  name: 'whole device by Tor',
  rule: 'all',
  device: { ...DEVICE, ...more },
});
const router = (more: object = {}): Connection => device({ place: 'router', ...more });
const own = (more: Partial<World> = {}): Partial<World> => ({ isAtExit: true, ...more });

const ipv6Stopped = (does: 'reset' | 'unreachable'): Ingredient => ({
  name: `provider: IPv6 ${does}`,
  obstacles: [{ by: 'network', place: 'line', target: { family: 6 }, how: { step: 'connect', does } }],
});

export interface Pair {
  /** Both are real, and no world of chance draws one of them: how often it is so is not known. */
  readonly isDrawn?: false;
  readonly one: Partial<World>;
  readonly other: Partial<World>;
  readonly browsers?: readonly World['browser'][];
  readonly scopes?: readonly World['scope'][];
  readonly is: readonly [one: string, other: string];
  readonly said: string;
}

export const PAIRS: Readonly<Record<string, Pair>> = {
  'rules for exactly our hosts': {
    one: { connection: { ...socks(), rule: 'ours' } },
    other: { connection: socks() },
    is: ['not-tor', 'tor'],
    said: 'tor',
  },
  "a proxy at an exit's address": {
    one: own({ connection: socks({ ...LAN, carries: 'line' }) }),
    other: { connection: socks({ ...LAN, onions: 'refused' }) },
    is: ['not-tor', 'tor'],
    said: 'tor, likely',
  },
  'an exit on no list, and no sign of Tor: a direct line': {
    one: { connection: router(), exits: [UNLISTED] },
    other: own({ exits: [UNLISTED] }),
    is: ['tor', 'not-tor'],
    said: 'not-tor',
  },
  'an exit on no list, and IPv6 past Tor: a direct line': {
    one: { connection: router({ six: 'past', names: 'both' }), exits: [UNLISTED], families: 'both' },
    other: own({ exits: [UNLISTED], families: 'both' }),
    is: ['mixed', 'not-tor'],
    said: 'not-tor',
  },
  'an exit on no list, and onion services open: only they go through Tor': {
    one: { connection: device({ onion: '127.192.0.0' }), exits: [UNLISTED] },
    other: own({ connection: device({ onion: '127.192.0.0', carries: 'onion' }), exits: [UNLISTED] }),
    browsers: ['chromium'],
    scopes: ['full'],
    is: ['tor', 'not-tor'],
    said: 'mixed, likely',
  },
  'an exit on no list, and another that is listed: some addresses go through Tor': {
    one: { connection: router({ isIsolated: true }), exits: [OTHER_UNLISTED, LISTED] },
    other: { connection: router({ carries: 'addresses' }) },
    scopes: ['discreet'],
    is: ['tor', 'not-tor'],
    said: 'mixed, likely',
  },
  "an exit's address, told as the exception: whole-device Tor": {
    one: own(),
    other: { connection: router() },
    is: ['not-tor', 'tor'],
    said: 'tor, likely, maybe-neighbour',
  },
  "an exit's address and own IPv6, told as the exception: IPv6 past Tor": {
    one: own({ families: 'both' }),
    other: { connection: router({ six: 'past', names: 'both' }), families: 'both' },
    is: ['not-tor', 'mixed'],
    said: 'mixed, likely, maybe-neighbour',
  },
  'IPv6 past Tor that was stopped, told as not seen: an exit without IPv6': {
    one: { connection: router({ six: 'past' }), families: 'both', ingredients: [ipv6Stopped('reset')] },
    other: { connection: router({ six: 'carried' }), families: 'both' },
    is: ['mixed', 'tor'],
    said: 'tor, likely, maybe-neighbour, ipv6-unseen',
  },
  'IPv6 past Tor, refused as where there is none: IPv6 that is cut': {
    one: { connection: router({ six: 'past' }), families: 'both', ingredients: [ipv6Stopped('unreachable')] },
    other: { connection: router() },
    is: ['mixed', 'tor'],
    said: 'tor, likely, maybe-neighbour',
  },
  'IPv6 past Tor, and no address seen: told as not confirmed': {
    one: {
      connection: router({ six: 'past', onion: '10.192.0.0' }),
      families: 'both',
      clockDays: -310,
    },
    other: { connection: router({ onion: '10.192.0.0' }), families: 'both', clockDays: -310 },
    browsers: ['chromium'],
    scopes: ['full'],
    is: ['mixed', 'tor'],
    said: 'tor, likely, address-unconfirmed',
  },
  'IPv6 through Tor, to an exit whose IPv6 no list has: IPv6 past Tor': {
    isDrawn: false,
    one: { connection: router({ six: 'past' }), families: 'both' },
    other: {
      connection: router({ six: 'carried' }),
      families: 'both',
      exits: [{ ...LISTED, six: OWN_SIX, isSixListed: false }],
    },
    is: ['mixed', 'tor'],
    said: 'mixed, likely, maybe-neighbour',
  },
};
