import type { EndpointId } from './endpoint.ts';
import type { Technique } from './technique.ts';
import type { Certainty } from './verdict.ts';

/**
 * Who may block an endpoint, or keep it from answering. Their order is the ladder: each culprit is examined before the
 * next one may be accused.
 */
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

/**
 * What is known of a culprit. `possible`: not ruled out, and some evidence points to it. `unlikely`: not ruled out, and no
 * evidence points to it.
 */
export const RUNG_STATES = ['ruled-out', 'unlikely', 'possible', 'found'] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** Why a rung of the ladder is in its state; the interface has one sentence for each. */
export const RUNG_REASONS = [
  'answers-came',
  'nothing-came',
  'connections-taken',
  'notice-of-router',
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
  'names-looked-up-here',
  'tests-unchanged',
  'tests-replaced',
  'tests-missing',
  'all-but-tests',
  'null-address',
  'private-address',
  'name-without-witness',
  'maybe-own-list',
  'own-resolver',
  'maybe-own-filter',
  'signer-not-told',
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
  'large-packets',
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

/** A reason without an amount. */
export type PlainReason = Exclude<RungReason, 'clock-wrong'>;

/** A reason with the amount that its sentence shows. */
export type RungCause =
  | { readonly reason: PlainReason }
  | {
      readonly reason: 'clock-wrong';
      /** ms: the servers' time less this computer's. */
      readonly clockOffset: number;
    };

/** What is known of one culprit, why, and the endpoints whose rows show it. */
export type Rung = RungCause & {
  readonly culprit: Culprit;
  readonly state: RungState;
  readonly evidence: readonly EndpointId[];
};

/** One endpoint that is blocked, or fails: how, by which culprit as far as known, and how certain that is. */
export interface Blockage {
  readonly endpoint: EndpointId;
  readonly host: string;
  /** Never empty. Several: this browser cannot tell them apart. */
  readonly techniques: readonly Technique[];
  /** The server answers when it is asked by its address, so its name triggers the block. */
  readonly byName: boolean;
  /** Stopped on purpose, whoever does it: the button and the red warning follow this. */
  readonly deliberate: boolean;
  /** In the order of the ladder. One: it is the culprit. Several: they cannot be told apart. None: unexplained. */
  readonly suspects: readonly Culprit[];
  readonly certainty: Certainty;
  readonly ladder: readonly Rung[];
}
