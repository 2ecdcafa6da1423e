import type { Way } from '../model/situation.ts';
import { type Case, firstOf, type Rule, type Said, said } from './case.ts';
import { count } from './quantities.ts';

/** Ways in that are bridges. */
export const BRIDGES = ['obfs4', 'webtunnel', 'snowflake', 'meek', 'own-bridge'] as const;
export type BridgeWay = (typeof BRIDGES)[number];

/** Bridges, brokers and fronts are reached through the same border. */
const ABROAD: Rule = ['abroad', said('stops', 'bridge-abroad', 'iran-2025')];
/** The built-in obfs4 bridges of Tor Browser 2026-07 are seven public lines. */
const BUILT_IN = 7;

/** What stops a way in by each transport, and what is known of where it survived. */
const RULES: Record<BridgeWay, readonly Rule[]> = {
  obfs4: [
    ABROAD,
    ['found-bridges', said('depends', 'obfs4-found', 'censors-delay', 'unpublished-bridges')],
    [
      'built-in-bridges',
      () => ({
        outcome: 'depends',
        reason: 'built-in-listed',
        quantities: [count(BUILT_IN)],
        sources: ['built-in-bridges'],
      }),
    ],
    ['tor-handshake', said('goes-on', 'obfs4-random', 'tor-users', 'fully-encrypted')],
    ['relay-addresses', said('goes-on', 'not-in-directory', 'bridge-manual')],
    ['tor-names', said('goes-on', 'no-name-needed', 'tor-manual')],
  ],
  webtunnel: [
    ABROAD,
    ['found-bridges', said('depends', 'webtunnel-found', 'built-in-bridges', 'tor-users')],
    ['tor-handshake', said('goes-on', 'webtunnel-https', 'tor-users')],
    ['relay-addresses', said('goes-on', 'not-in-directory', 'bridge-manual')],
    ['tor-names', said('goes-on', 'front-names', 'bridge-manual')],
  ],
  snowflake: [
    ABROAD,
    ['found-bridges', said('depends', 'snowflake-found', 'snowflake-paper', 'iran-2023', 'russia-2026')],
    ['tor-handshake', said('depends', 'snowflake-recognised', 'russia-2026', 'snowflake-paper')],
    ['relay-addresses', said('goes-on', 'volunteers', 'snowflake-paper')],
    ['tor-names', said('goes-on', 'front-names', 'built-in-bridges')],
  ],
  meek: [
    ABROAD,
    ['found-bridges', said('depends', 'meek-found', 'built-in-bridges', 'russia-2021')],
    ['tor-handshake', said('goes-on', 'front', 'built-in-bridges')],
    ['relay-addresses', said('goes-on', 'front', 'built-in-bridges')],
    ['tor-names', said('goes-on', 'front-names', 'built-in-bridges')],
  ],
  'own-bridge': [
    ABROAD,
    ['found-bridges', said('depends', 'own-private', 'unpublished-bridges', 'bridge-manual')],
    ['tor-handshake', said('depends', 'own-transport', 'tor-source', 'unpublished-bridges')],
    ['relay-addresses', said('goes-on', 'not-in-directory', 'bridge-manual')],
    ['tor-names', said('goes-on', 'no-name-needed', 'tor-manual')],
  ],
};

export function byBridge(way: BridgeWay, it: Case): Said {
  return firstOf(RULES[way], it);
}

export function isBridge(way: Way): way is BridgeWay {
  return BRIDGES.some((bridge) => bridge === way);
}
