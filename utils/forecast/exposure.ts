import { type Exposure, OBSERVERS, type Observer, type Path, type View } from '../model/exposure.ts';
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

const ISP: Record<Path, View> = {
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

/** What observers other than the ISP can tell of a path: they do not see the transport. */
type Kind = 'direct' | 'tor' | 'mixed' | 'unknown' | 'cut';

function kindOf(path: Path): Kind {
  return path === 'direct' || path === 'mixed' || path === 'unknown' || path === 'cut' ? path : 'tor';
}

const OTHERS: Record<Exclude<Observer, 'isp'>, Record<Exclude<Kind, 'cut'>, View>> = {
  entry: { direct: 'nothing', tor: 'entry-tor', mixed: 'entry-tor', unknown: 'entry-unknown' },
  exit: { direct: 'nothing', tor: 'exit-tor', mixed: 'exit-mixed', unknown: 'exit-unknown' },
  site: { direct: 'site-direct', tor: 'site-tor', mixed: 'site-mixed', unknown: 'site-unknown' },
  echo: { direct: 'echo-direct', tor: 'echo-tor', mixed: 'echo-mixed', unknown: 'echo-unknown' },
  'tor-project': {
    direct: 'tor-project-direct',
    tor: 'tor-project-tor',
    mixed: 'tor-project-mixed',
    unknown: 'tor-project-unknown',
  },
  doh: { direct: 'doh-direct', tor: 'doh-tor', mixed: 'doh-mixed', unknown: 'doh-unknown' },
  controls: { direct: 'echo-direct', tor: 'echo-tor', mixed: 'echo-mixed', unknown: 'echo-unknown' },
};

/** What an observer sees of traffic on this path. */
export function viewOf(observer: Observer, path: Path): View {
  if (observer === 'isp') return ISP[path];
  const kind = kindOf(path);
  return kind === 'cut' ? 'nothing' : OTHERS[observer][kind];
}

/** What each observer sees now and after the block, in the order along the path. */
export function exposuresOf(now: Path, after: Path): readonly Exposure[] {
  return OBSERVERS.map((observer) => ({
    observer,
    now: viewOf(observer, now),
    after: viewOf(observer, after),
  }));
}
