import type { Effect, Outcome } from './effect.ts';
import type { Exposure, Path } from './exposure.ts';
import type { ScenarioId } from './scenario.ts';
import type { Way } from './situation.ts';

/** Where the picture's path is cut, and how it goes on. */
export const CUTS = ['isp', 'authorities', 'names', 'site', 'relays', 'border'] as const;
export type Cut = (typeof CUTS)[number];
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

export interface Picture {
  readonly cut: Cut;
  readonly round: Round;
}

/** What a person can do; each has one sentence. */
export const STEPS = [
  'nothing-to-do',
  'use-bridge-built-in',
  'use-snowflake',
  'ask-in-browser',
  'ask-by-bot',
  'ask-for-webtunnel',
  'ask-by-mail',
  'ask-a-friend',
  'get-browser-by-mail',
  'use-onion-address',
  'tell-the-site',
  'wait-out',
  'keep-running',
  'choose-country',
] as const;
export type Step = (typeof STEPS)[number];

/** All of one scenario for one person. */
export interface Forecast {
  readonly effects: readonly Effect[];
  readonly exposures: readonly Exposure[];
  readonly pathNow: Path;
  readonly pathAfter: Path;
  /** By which transport `pathAfter` goes, where that is another than now. */
  readonly by?: Way;
  readonly picture: Picture;
  /** In order of ease. */
  readonly steps: readonly Step[];
}

/** One line of a short forecast; `bridge`: by any bridge. */
export interface ShortLine {
  readonly about: 'running' | 'starting' | 'bridge' | 'check' | 'browsing';
  readonly outcome: Outcome;
}

/** One scenario in three lines. */
export interface ShortForecast {
  readonly scenario: ScenarioId;
  readonly lines: readonly ShortLine[];
}
