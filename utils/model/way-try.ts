/** What a browser can tell of a web host: the front of Snowflake or meek, or a WebTunnel bridge's site. */
export const HOST_REACHED = [
  'reached',
  /** Somebody answers who cannot show the host's certificate. */
  'other-certificate',
  'no-name',
  'silent',
  'cut',
  'refused',
  'unreachable',
  'not-asked',
] as const;
export type HostReached = (typeof HOST_REACHED)[number];

/** What a browser can tell of a bridge that speaks no TLS: silence tells nothing, because obfs4 is silent, too. */
export const BRIDGE_REACHED = ['reached', 'refused', 'unreachable', 'cannot-tell', 'not-asked'] as const;
export type BridgeReached = (typeof BRIDGE_REACHED)[number];

/** Why a pasted line cannot be tried from a browser. */
export const NOT_TRIED = ['faults', 'port', 'plain-http', 'no-way', 'too-many'] as const;
export type NotTried = (typeof NOT_TRIED)[number];

/** How one line's try ended, or why there was none. */
export type LineTried =
  | { readonly type: 'host'; readonly reached: HostReached }
  | { readonly type: 'bridge'; readonly reached: BridgeReached }
  | { readonly type: 'none'; readonly why: NotTried };

/**
 * What two STUN servers show of the way out by UDP. `one-port`: both see the same port (endpoint-independent mapping,
 * RFC 4787), which fits every volunteer; `two-ports`: a symmetric NAT, which fits few; `direct`: no NAT at all.
 */
export const NAT_KINDS = [
  'one-port',
  'two-ports',
  'direct',
  'one-server',
  'silent',
  'cannot-tell',
  'off',
] as const;
export type NatKind = (typeof NAT_KINDS)[number];

/** The fields of an ICE candidate that are looked at; an address may be an mDNS name. */
export interface SeenCandidate {
  readonly type: string | null;
  readonly protocol: string | null;
  readonly address: string | null;
  readonly port: number | null;
  readonly relatedAddress: string | null;
  readonly relatedPort: number | null;
}

/** What was gathered with each of two STUN servers alone, and with both on one socket. `undefined`: WebRTC is off. */
export interface StunSeen {
  readonly one: readonly SeenCandidate[];
  readonly other: readonly SeenCandidate[];
  readonly both: readonly SeenCandidate[];
}

/** The built-in ways of which something can be told. */
export const BUILT_IN_TRIES = ['snowflake', 'amp', 'meek'] as const;
export type BuiltInTry = (typeof BUILT_IN_TRIES)[number];

export interface BuiltInTried {
  readonly front: HostReached;
  /** Only of Snowflake. */
  readonly nat?: NatKind;
}

/** Why nothing is tried: `through-tor`, it would tell of the exit's network; `no-check`: which it is, is not known. */
export const TRY_GATES = ['open', 'through-tor', 'no-check'] as const;
export type TryGate = (typeof TRY_GATES)[number];
