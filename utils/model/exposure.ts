/** The parties that see some of the traffic: those that it passes, in their order, and those beside it. */
export const WATCHERS = [
  'isp',
  'entry',
  'middle',
  'exit',
  'site',
  'dns',
  /** Snowflake's broker and STUN servers, which a client asks before it connects, and the volunteer that lets it in. */
  'snowflake',
  'both-ends',
] as const;
export type Watcher = (typeof WATCHERS)[number];

/** The services that a check asks. */
export const ASKED = ['echo', 'tor-project', 'doh', 'controls'] as const;
export type Asked = (typeof ASKED)[number];

export type Observer = Watcher | Asked;

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
/** What a path is, whatever way leads into Tor. */
export type PathKind = 'direct' | 'tor' | 'mixed' | 'unknown' | 'cut';

/** What a watcher sees; each has one sentence. */
export const WATCHED = [
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
  'middle-tor',
  'exit-tor',
  'exit-unknown',
  'site-direct',
  'site-tor',
  'site-mixed',
  'dns-direct',
  'dns-tor',
  'dns-mixed',
  'dns-cut',
  'snowflake-used',
  'both-ends-tor',
  'nothing',
] as const;
export type Watched = (typeof WATCHED)[number];

/** What a service sees that a check asks. */
export const ASKED_SEE = [
  'echo-direct',
  'echo-tor',
  'echo-mixed',
  'tor-project-direct',
  'tor-project-tor',
  'tor-project-mixed',
  'tor-project-unknown',
  'doh-direct',
  'doh-tor',
  'doh-mixed',
  'doh-unknown',
] as const;
/** What an observer sees; each has one sentence. */
export type View = Watched | (typeof ASKED_SEE)[number];

/** What one observer sees now, and after a block. */
export interface Exposure {
  readonly observer: Observer;
  readonly now: View;
  readonly after: View;
}

/** What there is to see of somebody's traffic. `traits`: what a browser is recognised by. */
export const SIGHTS = ['address', 'tor', 'site', 'contents', 'traits'] as const;
export type Sight = (typeof SIGHTS)[number];
/** `perhaps`: in part, under a condition, or by guessing. */
export const SEEN = ['yes', 'perhaps', 'no'] as const;
export type Seen = (typeof SEEN)[number];

/** One watcher of a path, and how much of each it sees. */
export interface Sighted {
  readonly watcher: Watcher;
  readonly sees: Readonly<Record<Sight, Seen>>;
}

/** A path for a picture, with all who watch it. */
export interface WatchedPath {
  readonly path: Path;
  readonly kind: PathKind;
  readonly watchers: readonly Sighted[];
}
