import type { Way } from './situation.ts';

/** When checks happen. `ask`: the person has not said anything yet, and nothing is sent. */
export const MODES = ['ask', 'click', 'watch'] as const;
export type Mode = (typeof MODES)[number];

/** Choices for how long changes are kept. */
export const HISTORY_DAYS = [0, 30, 90] as const;

export interface Settings {
  readonly mode: Mode;
  /** Minutes between two checks in watch mode. */
  readonly watchMinutes: 15 | 30 | 60;
  /** Ask the Tor Project's services in every check, not only through Tor. */
  readonly fullCheck: boolean;
  /** Renew the relay directory from Onionoo, at most daily. */
  readonly renewDirectory: boolean;
  /** A notification when traffic no longer leaves through Tor. */
  readonly notifyTor: boolean;
  /** A notification when an endpoint became blocked, or free again. */
  readonly notifyBlocked: boolean;
  /** Days that changes are kept; 0: none. */
  readonly historyDays: (typeof HISTORY_DAYS)[number];
  /** How their Tor connects, as they say. */
  readonly connects: Way;
  /** ISO 3166-1 alpha-2, lower case; '' where they did not choose one. */
  readonly country: string;
}

export const FRESH: Settings = {
  mode: 'ask',
  watchMinutes: 30,
  fullCheck: false,
  renewDirectory: false,
  notifyTor: false,
  notifyBlocked: false,
  historyDays: 90,
  connects: 'unknown',
  country: '',
};
