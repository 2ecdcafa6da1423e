import { Fragment } from 'preact';
import {
  SEEN,
  type Seen,
  SIGHTS,
  type Sighted,
  type WatchedPath,
  type Watcher,
} from '../../utils/model/exposure.ts';
import type { Say } from '../text/say.ts';

/** Who watches beside the path, in the order of `WATCHERS`. */
const BESIDE = ['dns', 'snowflake', 'both-ends'] as const satisfies readonly Watcher[];

interface Props {
  watched: readonly WatchedPath[];
  /** When the second path is in use. */
  after: string;
  say: Say;
}

/**
 * The path as a line, with a column for each who watches it: what it sees of the traffic. On a narrow screen the path goes
 * down, and each says it in words (`watchers.css`). The table below it says the same to those who do not see it.
 */
export function WatchersPicture({ watched, after, say }: Props) {
  return (
    <div class="watchers" aria-hidden="true">
      <p class="marks">
        {SEEN.map((seen) => (
          <span key={seen}>
            <Mark seen={seen} /> {say.of('seen', seen)}
          </span>
        ))}
      </p>
      {watched.map((path, index) => (
        <Fragment key={path.path}>
          {watched.length > 1 && <p class="when">{index === 0 ? say('exposure_now') : after}</p>}
          <Watched watched={path} say={say} />
        </Fragment>
      ))}
    </div>
  );
}

function Watched({ watched, say }: { watched: WatchedPath; say: Say }) {
  return (
    <div class="watched" data-kind={watched.kind}>
      <div class="who you">
        <b>{say.of('picture', 'you')}</b>
        {SIGHTS.map((sight) => (
          <span key={sight}>{say.of('sight', sight)}</span>
        ))}
      </div>
      {watched.watchers.map((one) => (
        <Column key={one.watcher} sighted={one} watched={watched} say={say} />
      ))}
    </div>
  );
}

function Column({
  sighted: { watcher, sees },
  watched,
  say,
}: {
  sighted: Sighted;
  watched: WatchedPath;
  say: Say;
}) {
  const isBlind = SIGHTS.every((sight) => sees[sight] === 'no');
  return (
    <div class="who" data-who={watcher} data-place={placeOf(watcher, watched)}>
      <b>{nameOf(watcher, watched, say)}</b>
      {SIGHTS.map((sight) => (
        <span key={sight} data-sight={sight} data-seen={sees[sight]}>
          <Mark seen={sees[sight]} /> <em>{say.of('sight', sight)}</em>
        </span>
      ))}
      {isBlind && <small>{say('view_nothing')}</small>}
    </div>
  );
}

/** Whether the traffic passes there, passes it by, or is watched from beside. */
function placeOf(watcher: Watcher, { kind }: WatchedPath): 'passed' | 'missed' | 'beside' {
  if (BESIDE.some((one) => one === watcher)) return 'beside';
  if (watcher === 'isp') return 'passed';
  if (kind === 'cut') return 'missed';
  return kind === 'direct' && watcher !== 'site' ? 'missed' : 'passed';
}

function nameOf(watcher: Watcher, { path, kind }: WatchedPath, say: Say): string {
  if (watcher === 'snowflake') return say('word_snowflake');
  const isBridge = kind === 'tor' && path !== 'guard' && path !== 'tor-unknown';
  return say.of('picture', watcher === 'entry' ? (isBridge ? 'entry-bridge' : 'guard') : watcher);
}

/** A full, half or empty disc: it does not depend on colour. */
function Mark({ seen }: { seen: Seen }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" />
      {seen === 'yes' && <circle class="full" cx="6" cy="6" r="5" />}
      {seen === 'perhaps' && <path class="full" d="M6 1a5 5 0 0 0 0 10z" />}
    </svg>
  );
}
