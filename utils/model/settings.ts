/** When checks happen. `ask`: the person has not said anything yet, and nothing is sent. */
export const MODES = ['ask', 'click', 'watch'] as const;
export type Mode = (typeof MODES)[number];

export interface Settings {
  readonly mode: Mode;
  /** Minutes between two checks in watch mode. */
  readonly watchMinutes: 15 | 30 | 60;
  /** Ask the Tor Project's services in every check, not only through Tor. */
  readonly fullCheck: boolean;
  /** Renew the relay directory from Onionoo, at most daily. */
  readonly renewDirectory: boolean;
}

export const FRESH: Settings = { mode: 'ask', watchMinutes: 30, fullCheck: false, renewDirectory: false };
