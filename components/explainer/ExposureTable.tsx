import type { Forecast } from '../../utils/model/forecast.ts';
import { OBSERVER, VIEW } from '../forecast-words.ts';
import type { Say } from '../say.ts';
import { WAY } from '../way-words.ts';

/** By which way it goes on. */
function afterWords({ by, pathNow, pathAfter }: Forecast, say: Say): string {
  if (by !== undefined) return say('exposure_after_by', say(WAY[by]));
  return say(pathAfter === 'direct' && pathNow !== 'direct' ? 'exposure_after_without' : 'exposure_after');
}

/** Who sees what, now and after. */
export function ExposureTable({ forecast, say }: { forecast: Forecast; say: Say }) {
  const { exposures } = forecast;
  return (
    <section>
      <h2>{say('exposure_title')}</h2>
      <table class="exposure">
        <thead>
          <tr>
            <th scope="col">{say('exposure_observer')}</th>
            <th scope="col">{say('exposure_now')}</th>
            <th scope="col">{afterWords(forecast, say)}</th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ observer, now, after }) => (
            <tr key={observer}>
              <th scope="row">{say(OBSERVER[observer])}</th>
              <td>{say(VIEW[now])}</td>
              <td class={now === after ? 'same' : undefined}>
                {now === after ? say('exposure_same') : say(VIEW[after])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
