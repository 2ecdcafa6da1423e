import type { Culprit } from '../../utils/model/blockage.ts';
import type { LogReading } from '../../utils/model/torlog.ts';
import { Shape } from '../shared/Shape.tsx';
import type { ShapeName } from '../shared/shapes.ts';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { Suspects } from './Suspects.tsx';

interface Props {
  reading: LogReading;
  say: Say;
}

/** What a log says: the conclusion, how far Tor came, what may be the cause, what to do, and the lines that say so. */
export function LogAnswer({ reading, say }: Props) {
  const { conclusion, certainty, steps, suspects, marked, failed, clockOffBy } = reading;
  const isDoubtful = certainty === 'open' && suspects.length > 1;
  return (
    <>
      <h2 class="conclusion" data-shape={shapeOf(reading)}>
        <Shape shape={shapeOf(reading)} size={20} />
        {say.of('log_says', conclusion)}
      </h2>
      <p>{say.of('log_why', conclusion)}</p>
      {failed !== undefined && (
        <p>{say('log_failed', countText(failed.count, say.language), countText(failed.of, say.language))}</p>
      )}
      {clockOffBy !== undefined && <p>{say('log_clock_off', clockOffBy)}</p>}
      <About reading={reading} say={say} />
      {suspects.length > 0 && <Suspects suspects={suspects} isDoubtful={isDoubtful} say={say} />}
      {steps.length > 0 && (
        <>
          <h3>{say('log_steps')}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{say.of('log_step', step)}</li>
            ))}
          </ol>
          <p>
            <a href={`/ways.html?log=${conclusion}`}>{say('ways_link')}</a>
          </p>
        </>
      )}
      {marked.length > 0 && (
        <>
          <h3>{say('log_lines')}</h3>
          <p class="meta">{say('log_lines_note')}</p>
          <ol class="lines">
            {marked.map(({ line, text }) => (
              <li key={line} value={line}>
                <code>{text}</code>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Version, way, how far it came, and how much was read. */
function About({ reading, say }: Props) {
  const { version, way, progress, runs, linesRead, conclusion } = reading;
  if (conclusion === 'no-log') return null;
  const percent = new Intl.NumberFormat(say.language, { style: 'percent' });
  return (
    <p class="meta">
      {version !== undefined && <span>{say('log_version', version)}</span>}
      <span>{say.of('log_way', way)}</span>
      {progress !== undefined && (
        <span>
          {say('log_progress', say.of('log_stage', progress.stage), percent.format(progress.percent / 100))}
        </span>
      )}
      {runs > 1 && <span>{say('log_runs', countText(runs, say.language))}</span>}
      <span>{say('log_lines_read', countText(linesRead, say.language))}</span>
    </p>
  );
}

/** Works, stopped somewhere on the way, or not known; what lies on this computer is not red. */
function shapeOf({ conclusion, suspects, certainty }: LogReading): ShapeName {
  if (conclusion === 'connected' || conclusion === 'slow' || conclusion === 'port-not-allowed')
    return 'works';
  const isElsewhere = suspects.some((suspect) => !HERE.includes(suspect));
  return isElsewhere && certainty === 'likely' ? 'blocked' : 'unknown';
}

const HERE: readonly string[] = [
  'offline',
  'clock',
  'own-proxy',
  'local-filter',
  'service',
] satisfies Culprit[];
