import type { Effect, EffectReason, Outcome } from './effect.ts';
import type { Exposure, Path, WatchedPath } from './exposure.ts';
import type { Measured } from './measured.ts';
import type { ScenarioId } from './scenario.ts';
import type { Transport } from './situation.ts';

/** Where the path in the diagram is cut. */
export const CUTS = ['isp', 'authorities', 'names', 'site', 'relays', 'border'] as const;
export type Cut = (typeof CUTS)[number];
/** How traffic gets round the cut. */
export const ROUNDS = [
  'bridge',
  'hidden-bridge',
  'fallbacks',
  'through-tor',
  'onion',
  'other-relays',
  'none',
] as const;
export type Round = (typeof ROUNDS)[number];

/** What the diagram of the path shows. */
export interface Picture {
  readonly cut: Cut;
  readonly round: Round;
}

/** What a person can do. Each step has one sentence. */
export const STEPS = [
  'nothing-to-do',
  'use-bridge-built-in',
  'use-snowflake',
  'ask-in-browser',
  'ask-by-bot',
  'ask-for-webtunnel',
  'ask-by-mail',
  'ask-a-friend',
  'other-network',
  'get-browser-by-mail',
  'use-onion-address',
  'new-circuit',
  'tell-the-site',
  'wait-out',
  'keep-running',
  'choose-country',
] as const;
export type Step = (typeof STEPS)[number];

/** What one scenario changes for one person. */
export interface Forecast {
  readonly effects: readonly Effect[];
  readonly exposures: readonly Exposure[];
  /** The same for a picture: the path now, and the one after the block where that is another. */
  readonly watched: readonly WatchedPath[];
  readonly pathNow: Path;
  readonly pathAfter: Path;
  /** The transport of `pathAfter`, where the person has to change to another one. */
  readonly by?: Transport;
  readonly picture: Picture;
  /** The easiest first. */
  readonly steps: readonly Step[];
}

/** What a line of a short forecast is about. `bridge`: the best outcome of any bridge. */
export const SHORT_SUBJECTS = [
  'running',
  'starting',
  'sites',
  'website',
  'others',
  'bridge',
  'check',
  'browsing',
] as const;

export interface ShortLine {
  readonly about: (typeof SHORT_SUBJECTS)[number];
  readonly outcome: Outcome;
}

/** Why the first line of a short forecast is so, where one number says it. */
export const HIT_REASONS = [
  'guard-listed',
  'listed',
  'recognised',
  'exits-refused',
  'all-abroad',
  'all-abroad-somewhere',
] as const satisfies readonly EffectReason[];

/** A reason with its number. */
export interface Hit {
  readonly reason: (typeof HIT_REASONS)[number];
  readonly count: number;
}

/** The forecast of one scenario in three lines, what it hits first. */
export interface ShortForecast {
  readonly scenario: ScenarioId;
  readonly lines: readonly ShortLine[];
  readonly hit?: Hit | undefined;
  readonly measured?: Measured | undefined;
  /** A survey can find out whether it is so here. */
  readonly canBeMeasured?: boolean;
}
