import type { Recipient } from './endpoint.ts';
import type { Transport } from './situation.ts';

/** When checks run. `ask`: the person has not chosen yet, and nothing is sent. */
export const MODES = ['ask', 'click', 'watch'] as const;
export type Mode = (typeof MODES)[number];

/** The choices for how many days changes are kept. */
export const HISTORY_DAYS = [0, 30, 90] as const;

/** The services that a person may switch off, each as a whole. */
export const SERVICES = [
  'Cloudflare',
  'Google',
  'Mozilla',
  'Microsoft',
  'The Tor Project',
  'Tor network',
] as const satisfies readonly Recipient[];
export type Service = (typeof SERVICES)[number];

/**
 * What the pages are written in: the browser's language, or one of `public/_locales`. Button and notifications, which the
 * background writes, stay in the browser's: it would be 0.7 kB more of it.
 */
export const LANGUAGES = ['browser', 'en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The colours of the pages: as the browser prefers them, or always the same. */
export const THEMES = ['browser', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  readonly mode: Mode;
  /** Minutes between checks in `watch` mode. */
  readonly watchMinutes: 15 | 30 | 60;
  /** Ask the Tor Project's services in every check, not only in checks through Tor. */
  readonly fullCheck: boolean;
  /** Ask Cloudflare's DNS exit list in discreet checks, too. */
  readonly askCloudflareDns: boolean;
  /** The services that no check asks. */
  readonly servicesOff: readonly Service[];
  /** Renew the relay directory from Onionoo, at most once a day. */
  readonly renewDirectory: boolean;
  /** Notify when traffic no longer leaves through Tor. */
  readonly notifyTor: boolean;
  /** Notify when an endpoint becomes blocked, or free again. */
  readonly notifyBlocked: boolean;
  /** Days that changes are kept; 0: none. */
  readonly historyDays: (typeof HISTORY_DAYS)[number];
  /** The person says that this device sends everything through Tor: their word, not a measurement. */
  readonly wholeDevice: boolean;
  /** How the person's Tor connects, as they chose. */
  readonly connects: Transport;
  /** ISO 3166-1 alpha-2, lower case; '' where the person has chosen none. */
  readonly country: string;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_SETTINGS: Settings = {
  mode: 'ask',
  watchMinutes: 30,
  fullCheck: false,
  askCloudflareDns: true,
  servicesOff: [],
  renewDirectory: false,
  notifyTor: false,
  notifyBlocked: false,
  historyDays: 90,
  wholeDevice: false,
  connects: 'unknown',
  country: '',
  language: 'browser',
  theme: 'browser',
};
