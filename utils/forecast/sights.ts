import type { Path, Seen, Sight, Watched, WatchedPath } from '../model/exposure.ts';
import { kindOf, watchedBy, watchersOf } from './exposure.ts';

/** What each sentence says, for the picture: it says no more and no less. */
export const SIGHTS_OF: Readonly<Record<Watched, Readonly<Record<Sight, Seen>>>> = {
  'isp-direct': seen('y-ypp'),
  'isp-guard': seen('yy---'),
  // A disguise hides Tor from who does not look for it: each was recognised somewhere, or may be.
  'isp-tor-unknown': seen('yp---'),
  'isp-bridge': seen('yp---'),
  'isp-own-bridge': seen('yp---'),
  'isp-snowflake': seen('yp---'),
  'isp-webtunnel': seen('yp---'),
  'isp-meek': seen('yp---'),
  'isp-mixed': seen('yyppp'),
  'isp-unknown': seen('ypppp'),
  'isp-cut': seen('ypp--'),
  'entry-tor': seen('yy---'),
  'entry-unknown': seen('pp---'),
  'middle-tor': seen('-----'),
  'exit-tor': seen('--ypp'),
  'exit-unknown': seen('--ppp'),
  'site-direct': seen('y-yyy'),
  'site-tor': seen('pyyyy'),
  'site-mixed': seen('ppyyy'),
  'dns-direct': seen('y-y--'),
  'dns-tor': seen('p-p--'),
  'dns-mixed': seen('y-p--'),
  'dns-cut': seen('p-p--'),
  'snowflake-used': seen('yy---'),
  'both-ends-tor': seen('ypppp'),
  nothing: seen('-----'),
};

/** The path now and the one after the block, where that is another. The same watchers stand at both. */
export function watchedPathsOf(now: Path, after: Path): readonly WatchedPath[] {
  const watchers = watchersOf([now, after]);
  return [...new Set([now, after])].map((path) => ({
    path,
    kind: kindOf(path),
    watchers: watchers.map((watcher) => ({ watcher, sees: SIGHTS_OF[watchedBy(watcher, path)] })),
  }));
}

/** @param marks one for each of `SIGHTS`, in their order: y(es), p(erhaps) or - */
function seen(marks: string) {
  const at = (index: number): Seen =>
    marks[index] === 'y' ? 'yes' : marks[index] === 'p' ? 'perhaps' : 'no';
  return { address: at(0), tor: at(1), site: at(2), contents: at(3), traits: at(4) };
}
