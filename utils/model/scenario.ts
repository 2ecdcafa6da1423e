/** What a blocker can drop. Each can be recognised on the wire: by address, by name or by its traffic. */
export const TARGETS = [
  /** Everything outside the country. */
  'abroad',
  /** Tor's own TLS, recognised as such (DPI): relays, and bridges without a transport. */
  'tor-handshake',
  /** Addresses of public relays, from a list of some age. Directory authorities are relays, too. */
  'relay-addresses',
  /** The relays of one country are switched off. */
  'relays-of-country',
  'authority-addresses',
  /** Bridges that ship with Tor Browser. */
  'built-in-bridges',
  /** Bridges that the blocker found: by asking for them, by watching traffic, by active probing. */
  'found-bridges',
  /** The Tor Project's names: in DNS, or as SNI in the TLS ClientHello. */
  'tor-names',
  /** Connections from Tor's exits, dropped by the sites themselves. */
  'exits-at-sites',
] as const;
export type Target = (typeof TARGETS)[number];

/** Who blocks, and thereby where on the path. */
export const BLOCKERS = ['isp', 'sites', 'country'] as const;
export type Blocker = (typeof BLOCKERS)[number];

/** What a person can adjust in a scenario. */
export const DIAL_NAMES = ['list-age', 'families', 'built-in-bridges'] as const;
export type DialName = (typeof DIAL_NAMES)[number];

export interface Dials {
  /** Days since the list of relays was made; 0: a list that is always fresh. */
  readonly listAge: number;
  /** The address families on the list. */
  readonly families: 'both' | 'ipv4';
  /** The bridges that ship with Tor Browser are dropped as well. */
  readonly builtInBridges: boolean;
}

export const DEFAULT_DIALS: Dials = { listAge: 0, families: 'both', builtInBridges: false };

/** An open set, because a scenario is added as one file: `utils/scenarios/list.ts` has all ids. */
export type ScenarioId = string;

/** What one blocker drops, and what can be adjusted about it. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly by: Blocker;
  readonly drops: readonly Target[];
  readonly dials: readonly DialName[];
}
