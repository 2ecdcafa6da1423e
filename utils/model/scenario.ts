/** What a blocker can drop: each is reached, or shows itself, on the wire. */
export const TARGETS = [
  /** Everything outside the country. */
  'abroad',
  /** Tor's own TLS, recognised as such (DPI): relays, and bridges without a transport. */
  'tor-handshake',
  /** Addresses of public relays, from a list that has an age. The directory authorities are relays, too. */
  'relay-addresses',
  /** The relays of one country are switched off. */
  'relays-of-country',
  'authority-addresses',
  /** Bridges that ship with Tor Browser. */
  'built-in-bridges',
  /** Bridges that were found: handed out, watched for, and probed. */
  'found-bridges',
  /** The Tor Project's names: by DNS, or by the name in the TLS hello. */
  'tor-names',
  /** A site refuses connections from Tor's exits. */
  'exits-at-sites',
] as const;
export type Target = (typeof TARGETS)[number];

/** Who does it, and so where the cut is. */
export const BLOCKERS = ['isp', 'sites', 'country'] as const;
export type Blocker = (typeof BLOCKERS)[number];

/** What a person can turn on a scenario. */
export const DIAL_NAMES = ['list-age', 'families', 'built-in-bridges'] as const;
export type DialName = (typeof DIAL_NAMES)[number];

export interface Dials {
  /** Days since the list of relays was made; 0: it is always fresh. */
  readonly listAge: number;
  /** Which addresses the list has. */
  readonly families: 'both' | 'ipv4';
  /** The bridges that ship with Tor Browser are dropped as well. */
  readonly builtInBridges: boolean;
}

export const FRESH_LIST: Dials = { listAge: 0, families: 'both', builtInBridges: false };

/** Ids are open (one file adds one); the list in `utils/scenarios` is the authority. */
export type ScenarioId = string;

/** A scenario: what a blocker drops. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly by: Blocker;
  readonly drops: readonly Target[];
  readonly dials: readonly DialName[];
}
