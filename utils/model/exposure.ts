/** The parties that see some of the traffic. */
export const OBSERVERS = ['isp', 'entry', 'exit', 'site', 'echo', 'tor-project', 'doh', 'controls'] as const;
export type Observer = (typeof OBSERVERS)[number];

/** The path of traffic, as far as it decides what each observer sees. */
export const PATHS = [
  'direct',
  'guard',
  /** Through Tor, but not known whether by a guard or a bridge. */
  'tor-unknown',
  'bridge',
  'own-bridge',
  'snowflake',
  'webtunnel',
  'meek',
  'mixed',
  'unknown',
  /** Nothing gets through. */
  'cut',
] as const;
export type Path = (typeof PATHS)[number];

/** What an observer sees; each has one sentence. */
export const VIEWS = [
  'isp-direct',
  'isp-guard',
  'isp-tor-unknown',
  'isp-bridge',
  'isp-own-bridge',
  'isp-snowflake',
  'isp-webtunnel',
  'isp-meek',
  'isp-mixed',
  'isp-unknown',
  'isp-cut',
  'entry-tor',
  'entry-unknown',
  'exit-tor',
  'exit-mixed',
  'exit-unknown',
  'site-direct',
  'site-tor',
  'site-mixed',
  'site-unknown',
  'echo-direct',
  'echo-tor',
  'echo-mixed',
  'echo-unknown',
  'tor-project-direct',
  'tor-project-tor',
  'tor-project-mixed',
  'tor-project-unknown',
  'doh-direct',
  'doh-tor',
  'doh-mixed',
  'doh-unknown',
  'nothing',
] as const;
export type View = (typeof VIEWS)[number];

/** What one observer sees now, and after a block. */
export interface Exposure {
  readonly observer: Observer;
  readonly now: View;
  readonly after: View;
}
