import { plainDays, plainShare } from '../text/plain.ts';
import type { Say } from '../text/say.ts';
import { type AgePoint, CURVES, curveOf, dotsOf, LEVELS, placeOf } from './age-curve.ts';

interface Props {
  ages: readonly AgePoint[];
  /** The age that is set, in days; 0 for none. */
  chosen: number;
  say: Say;
}

/** What a list misses by its age, drawn. The lines are told apart by their strokes, and the table has all numbers. */
export function AgeCurve({ ages, chosen, say }: Props) {
  return (
    <div class="curves" aria-hidden="true">
      <p class="marks">
        {CURVES.map((name) => (
          <span key={name} class={name}>
            <svg viewBox="0 0 30 6" aria-hidden="true">
              <path class="line" d="M0 3H30" />
            </svg>{' '}
            {say.of('ages', name)}
          </span>
        ))}
      </p>
      <div class="plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {LEVELS.map((level) => (
            <path key={level} class="level" d={`M0 ${100 - 100 * level}H100`} />
          ))}
          {chosen > 0 && <path class="chosen" d={`M${100 * placeOf(chosen, ages)} 0V100`} />}
          {CURVES.map((name) => (
            <g key={name} class={name}>
              <path class="line" d={curveOf(name, ages)} />
              <path class="dots" d={dotsOf(name, ages)} />
            </g>
          ))}
        </svg>
        {LEVELS.map((level) => (
          <span key={level} class="up" style={{ bottom: `${100 * level}%` }}>
            {plainShare(level, say.language)}
          </span>
        ))}
        {ages.map(({ days }, index) => (
          <span
            key={days}
            class={days === chosen ? 'along chosen' : 'along'}
            data-days={days}
            style={{ left: `${100 * placeOf(days, ages)}%` }}
          >
            {index === 0 ? plainDays(days, say.language) : days}
          </span>
        ))}
      </div>
      <p class="meta">{say('dial_list_age')}</p>
    </div>
  );
}
