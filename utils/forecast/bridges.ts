import type { Transport } from '../model/situation.ts';
import { count } from './quantities.ts';
import { always, type EffectDraft, effect, type ForecastInput, firstEffect, type Rule } from './rule.ts';

/** The transports that lead to Tor through a bridge. */
export const BRIDGES = ['obfs4', 'webtunnel', 'snowflake', 'meek', 'own-bridge'] as const;
export type BridgeTransport = (typeof BRIDGES)[number];

/** Bridges, Snowflake's broker and domain fronts are outside the country, too. */
const ABROAD: Rule = ['abroad', always(effect('stops', 'bridge-abroad', 'iran-2026'))];
/** obfs4 bridges that ship with Tor Browser (tor-browser-build, pt_config.json, 2026-07-29). */
const BUILT_IN_OBFS4 = 7;

/** What stops each transport, and where it is known to have worked on. */
const RULES: Record<BridgeTransport, readonly Rule[]> = {
  obfs4: [
    ABROAD,
    ['found-bridges', always(effect('depends', 'obfs4-found', 'censors-delay', 'unpublished-bridges'))],
    [
      'built-in-bridges',
      always({
        ...effect('depends', 'built-in-listed', 'built-in-bridges'),
        quantities: [count(BUILT_IN_OBFS4)],
      }),
    ],
    [
      'tor-handshake',
      always(
        effect(
          'goes-on',
          'obfs4-random',
          'tor-users-day',
          'tor-users',
          'fully-encrypted',
          'fully-encrypted-end',
        ),
      ),
    ],
    ['relay-addresses', always(effect('goes-on', 'not-in-directory', 'bridge-manual'))],
    ['tor-names', always(effect('goes-on', 'no-name-needed', 'tor-manual'))],
  ],
  webtunnel: [
    ABROAD,
    ['found-bridges', always(effect('depends', 'webtunnel-found', 'webtunnel', 'built-in-bridges'))],
    [
      'tor-handshake',
      always(effect('goes-on', 'webtunnel-https', 'webtunnel', 'tor-users-day', 'tor-users')),
    ],
    ['relay-addresses', always(effect('goes-on', 'not-in-directory', 'bridge-manual'))],
    ['tor-names', always(effect('goes-on', 'front-names', 'webtunnel'))],
  ],
  snowflake: [
    ABROAD,
    [
      'found-bridges',
      always(effect('depends', 'snowflake-found', 'snowflake-paper', 'iran-2023', 'russia-2026')),
    ],
    ['tor-handshake', always(effect('depends', 'snowflake-recognised', 'russia-2026', 'snowflake-paper'))],
    ['relay-addresses', always(effect('goes-on', 'volunteers', 'snowflake-paper'))],
    ['tor-names', always(effect('goes-on', 'front-names', 'built-in-bridges'))],
  ],
  meek: [
    ABROAD,
    ['found-bridges', always(effect('depends', 'meek-found', 'built-in-bridges'))],
    ['tor-handshake', always(effect('goes-on', 'front', 'circumvention-manual', 'built-in-bridges'))],
    ['relay-addresses', always(effect('goes-on', 'front', 'circumvention-manual', 'built-in-bridges'))],
    ['tor-names', always(effect('goes-on', 'front-names', 'built-in-bridges'))],
  ],
  'own-bridge': [
    ABROAD,
    ['found-bridges', always(effect('depends', 'own-private', 'unpublished-bridges', 'webtunnel'))],
    ['tor-handshake', always(effect('depends', 'own-transport', 'tor-source', 'unpublished-bridges'))],
    ['relay-addresses', always(effect('goes-on', 'not-in-directory', 'bridge-manual'))],
    ['tor-names', always(effect('goes-on', 'no-name-needed', 'tor-manual'))],
  ],
};

/** Whether Tor can be reached by this transport. */
export function byBridge(transport: BridgeTransport, input: ForecastInput): EffectDraft {
  return firstEffect(RULES[transport], input);
}

export function isBridge(transport: Transport): transport is BridgeTransport {
  return BRIDGES.some((bridge) => bridge === transport);
}
