import type { EndpointId } from './endpoint.ts';
import type { Certainty } from './verdict.ts';

/** How an endpoint is stopped, or fails. */
export const TECHNIQUES = [
  /** The name was answered with nothing, or not at all. */
  'dns-nothing',
  'dns-false-address',
  'refused',
  'unreachable',
  /** RST at connect, at the TLS hello or later: a browser cannot tell which. */
  'reset',
  /** FIN, likewise. */
  'closed',
  'silence',
  /** The handshake ended with an alert, or with something that is not TLS. */
  'tls-broken',
  'false-certificate',
  'expired-certificate',
  /** A page that says so: 451, 403 with a page, a web page where data is due. */
  'block-page',
  'redirect',
  'cut-short',
  'throttled',
  /** Too slow to wait for, and nothing to compare it with. */
  'slow',
  /** 429 */
  'rate-limit',
  /** Any other HTTP status. */
  'http-error',
  'unreadable',
  /** The request never left the browser. */
  'held-back',
  'proxy-failed',
  'offline',
  /** The network changed in the middle of the request. */
  'changed',
  'not-told',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** Who stops it. Their order is the ladder: each is looked at before the next may be accused. */
export const CULPRITS = [
  'offline',
  'clock',
  'own-proxy',
  'other-extension',
  'exit',
  'captive-portal',
  'local-filter',
  'service',
  'network',
] as const;
export type Culprit = (typeof CULPRITS)[number];

/** What is known of a culprit: `possible` is not ruled out and something points to it; `unlikely`, nothing does. */
export const RUNG_STATES = ['ruled-out', 'unlikely', 'possible', 'found'] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** Why a rung of the ladder is in its state; each has a sentence. */
export const RUNG_REASONS = [
  'answers-came',
  'nothing-came',
  'network-changed',
  'clock-right',
  'clock-wrong',
  'clock-not-told',
  'certificates-hold',
  'no-certificate-matter',
  'all-expired',
  'connected-directly',
  'proxy-dead',
  'proxy-gave-up',
  'proxy-gave-others-up',
  'proxy-carries-others',
  'proxy-in-between',
  'route-not-told',
  'fake-addresses',
  'left-the-browser',
  'held-in-browser',
  'not-through-tor',
  'perhaps-through-tor',
  'through-tor',
  'tests-unchanged',
  'tests-replaced',
  'tests-missing',
  'null-address',
  'private-address',
  'name-without-witness',
  'own-authority',
  'own-authority-elsewhere',
  'denied-here',
  'trusted-impostor',
  'everything-foreign',
  'nothing-points-here',
  'says-so-itself',
  'name-nowhere',
  'own-certificate',
  'slow-everywhere',
  'reached-by-address',
  'maybe-after-handshake',
  'name-known-elsewhere',
  'somebody-else-answers',
  'several-operators',
  'one-operator',
  'moved',
  'same-operator-answers',
  'same-host-answers',
  'trusted-certificate',
  'what-remains',
  'cannot-be-told-apart',
  'no-control',
  'not-needed',
] as const;
export type RungReason = (typeof RUNG_REASONS)[number];

/** One culprit looked at, with the rows that say so. */
export interface Rung {
  readonly culprit: Culprit;
  readonly state: RungState;
  readonly reason: RungReason;
  readonly evidence: readonly EndpointId[];
}

/** One endpoint that is stopped, or fails: how, by whom as far as known, how sure. */
export interface Blockage {
  readonly endpoint: EndpointId;
  readonly host: string;
  /** Never empty. Several: this browser cannot tell them apart. */
  readonly techniques: readonly Technique[];
  /** The server does answer when it is asked by its address: the name is what sets it off. */
  readonly byName: boolean;
  /** Most likely first. One: it is the culprit. Several: they cannot be told apart. None: unexplained. */
  readonly suspects: readonly Culprit[];
  readonly certainty: Certainty;
  readonly ladder: readonly Rung[];
}

/** A claim that was earned: this network, and nobody else, as far as can be known. */
export function isBlocked({ suspects }: Pick<Blockage, 'suspects'>): boolean {
  return suspects.length === 1 && suspects[0] === 'network';
}
