import type { Say } from '../../text/say.ts';
import {
  acrossOf,
  downOf,
  FIRST_YEAR,
  gapsOf,
  LAST_YEAR,
  labelledOf,
  type RelayMonth,
  stretchesOf,
} from './curve.ts';

/** CSS px: of the drawing, and of the line of years below it. */
const [HEIGHT, BELOW] = [180, 22];
const GRID = [25, 50, 75, 100];
const YEARS_APART = 2;
/** Beside the last point there is no room above for its number. */
const LIFT = 8;

interface Props {
  months: readonly RelayMonth[];
  say: Say;
}

const percent = (across: number) => `${across.toFixed(2)}%`;
const px = (relays: number) => (downOf(relays) * HEIGHT) / 100;

/** Relays in Japan by month. Its letters keep their size on every screen: only the line is stretched. */
export function RelayCurve({ months, say }: Props) {
  const years = Array.from(
    { length: Math.ceil((LAST_YEAR - FIRST_YEAR) / YEARS_APART) },
    (_, index) => FIRST_YEAR + index * YEARS_APART,
  );
  const labelled = labelledOf(months);
  return (
    <svg class="curve" role="img" aria-label={say('japan_label_curve')} height={HEIGHT + BELOW}>
      {GRID.map((relays) => (
        <g key={relays} class="grid">
          <line x1="0" x2="100%" y1={px(relays)} y2={px(relays)} />
          <text x="0" y={px(relays) + 12}>
            {relays}
          </text>
        </g>
      ))}
      <line class="base" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      {years.map((year) => (
        <text key={year} class="year" x={percent(acrossOf(`${year}-01`))} y={HEIGHT + 16}>
          {year}
        </text>
      ))}
      {gapsOf(months).map(([from, to]) => (
        <text key={from} class="gap" x={percent((acrossOf(from) + acrossOf(to)) / 2)} y={HEIGHT - 10}>
          {say('japan_label_gap')}
        </text>
      ))}
      <Stretches months={months} />
      {labelled.map(({ month, relays }, index) => {
        const isLast = index === labelled.length - 1;
        return (
          <text
            key={month}
            class={isLast ? 'count last' : 'count'}
            x={percent(acrossOf(month))}
            y={px(relays) + (isLowest(relays, labelled) ? 2.2 * LIFT : -LIFT)}
          >
            {relays}
          </text>
        );
      })}
    </svg>
  );
}

function isLowest(relays: number, months: readonly RelayMonth[]): boolean {
  return months.every((other) => other.relays >= relays);
}

/** A line for months that follow one another, a point for a lone one. */
function Stretches({ months }: Pick<Props, 'months'>) {
  return (
    <>
      {stretchesOf(months).map((stretch) => {
        const [{ month, relays } = { month: '', relays: 0 }] = stretch;
        return stretch.length === 1 ? (
          <circle key={month} cx={percent(acrossOf(month))} cy={px(relays)} r="4" />
        ) : (
          <svg
            key={month}
            width="100%"
            height={HEIGHT}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polyline
              points={stretch
                .map((one) => `${acrossOf(one.month).toFixed(2)},${downOf(one.relays)}`)
                .join(' ')}
            />
          </svg>
        );
      })}
    </>
  );
}
