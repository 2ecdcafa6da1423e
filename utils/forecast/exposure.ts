import {
  ASKED,
  type Asked,
  type Exposure,
  type Observer,
  type Path,
  type PathKind,
  type View,
  WATCHERS,
  type Watched,
  type Watcher,
} from '../model/exposure.ts';
import type { Situation, Transport } from '../model/situation.ts';

const PATH_OF_TRANSPORT: Record<Transport, Path> = {
  unknown: 'tor-unknown',
  none: 'guard',
  obfs4: 'bridge',
  'own-bridge': 'own-bridge',
  snowflake: 'snowflake',
  webtunnel: 'webtunnel',
  meek: 'meek',
};

/** The path of this person's traffic now. */
export function pathOf({ verdict, connects }: Situation): Path {
  switch (verdict) {
    case 'tor':
      return PATH_OF_TRANSPORT[connects];
    case 'not-tor':
      return 'direct';
    case 'mixed':
      return 'mixed';
    case 'unknown':
      return 'unknown';
  }
}

/** The path of traffic that enters Tor by this transport. */
export function pathBy(transport: Transport): Path {
  return PATH_OF_TRANSPORT[transport];
}

const ISP: Record<Path, Watched> = {
  direct: 'isp-direct',
  guard: 'isp-guard',
  'tor-unknown': 'isp-tor-unknown',
  bridge: 'isp-bridge',
  'own-bridge': 'isp-own-bridge',
  snowflake: 'isp-snowflake',
  webtunnel: 'isp-webtunnel',
  meek: 'isp-meek',
  mixed: 'isp-mixed',
  unknown: 'isp-unknown',
  cut: 'isp-cut',
};

/** What others than the provider can tell of a path: they do not see the transport. */
export function kindOf(path: Path): PathKind {
  return path === 'direct' || path === 'mixed' || path === 'unknown' || path === 'cut' ? path : 'tor';
}

type Row<Seen> = Readonly<Record<PathKind, Seen>>;

const WATCHED_BY: Readonly<Record<Exclude<Watcher, 'isp' | 'snowflake'>, Row<Watched>>> = {
  entry: {
    direct: 'nothing',
    tor: 'entry-tor',
    mixed: 'entry-tor',
    unknown: 'entry-unknown',
    cut: 'nothing',
  },
  middle: {
    direct: 'nothing',
    tor: 'middle-tor',
    mixed: 'middle-tor',
    unknown: 'middle-tor',
    cut: 'nothing',
  },
  exit: { direct: 'nothing', tor: 'exit-tor', mixed: 'exit-tor', unknown: 'exit-unknown', cut: 'nothing' },
  site: {
    direct: 'site-direct',
    tor: 'site-tor',
    mixed: 'site-mixed',
    unknown: 'site-mixed',
    cut: 'nothing',
  },
  // Whether all names are looked up through Tor is not known of an ordinary browser.
  dns: { direct: 'dns-direct', tor: 'dns-tor', mixed: 'dns-mixed', unknown: 'dns-tor', cut: 'dns-cut' },
  // Without Tor there is nothing to join: one end sees all that both see.
  'both-ends': {
    direct: 'isp-direct',
    tor: 'both-ends-tor',
    mixed: 'both-ends-tor',
    unknown: 'both-ends-tor',
    cut: 'isp-cut',
  },
};

const SERVICES: Readonly<Record<Asked, Row<View>>> = {
  echo: {
    direct: 'echo-direct',
    tor: 'echo-tor',
    mixed: 'echo-mixed',
    unknown: 'echo-mixed',
    cut: 'nothing',
  },
  'tor-project': {
    direct: 'tor-project-direct',
    tor: 'tor-project-tor',
    mixed: 'tor-project-mixed',
    unknown: 'tor-project-unknown',
    cut: 'nothing',
  },
  doh: { direct: 'doh-direct', tor: 'doh-tor', mixed: 'doh-mixed', unknown: 'doh-unknown', cut: 'nothing' },
  controls: {
    direct: 'echo-direct',
    tor: 'echo-tor',
    mixed: 'echo-mixed',
    unknown: 'echo-mixed',
    cut: 'nothing',
  },
};

/** What a watcher sees of traffic on this path. */
export function watchedBy(watcher: Watcher, path: Path): Watched {
  if (watcher === 'isp') return ISP[path];
  if (watcher === 'snowflake') return path === 'snowflake' ? 'snowflake-used' : 'nothing';
  return WATCHED_BY[watcher][kindOf(path)];
}

/**
 * What each observer sees now and after the block, in the order along the path. Snowflake's own are there where it is
 * used, now or then.
 */
export function exposuresOf(now: Path, after: Path): readonly Exposure[] {
  return [
    ...watchersOf([now, after]).map((watcher) =>
      exposure(watcher, watchedBy(watcher, now), watchedBy(watcher, after)),
    ),
    ...ASKED.map((asked) => exposure(asked, SERVICES[asked][kindOf(now)], SERVICES[asked][kindOf(after)])),
  ];
}

/** Those that may see something of traffic on one of these paths, in the order along it. */
export function watchersOf(paths: readonly Path[]): readonly Watcher[] {
  return WATCHERS.filter((watcher) => watcher !== 'snowflake' || paths.includes('snowflake'));
}

function exposure(observer: Observer, now: View, after: View): Exposure {
  return { observer, now, after };
}
