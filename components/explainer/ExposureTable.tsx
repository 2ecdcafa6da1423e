import type { Forecast } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';

/** The heading of the last column: after the block, and by which transport. */
function afterWords({ by, pathNow, pathAfter }: Forecast, say: Say): string {
  if (by !== undefined) return say('exposure_after_by', say.of('transport', by));
  return say(pathAfter === 'direct' && pathNow !== 'direct' ? 'exposure_after_without' : 'exposure_after');
}

/** What each observer sees, now and after the block. */
export function ExposureTable({ forecast, say }: { forecast: Forecast; say: Say }) {
  const { exposures } = forecast;
  const [whenNow, whenAfter] = [say('exposure_now'), afterWords(forecast, say)];
  return (
    <section>
      <h2>{say('exposure_title')}</h2>
      <table class="exposure">
        <thead>
          <tr>
            <th scope="col">{say('exposure_observer')}</th>
            <th scope="col">{whenNow}</th>
            <th scope="col">{whenAfter}</th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ observer, now, after }) => (
            <tr key={observer}>
              <th scope="row">{say.of('observer', observer)}</th>
              <td data-when={whenNow}>{say.of('view', now)}</td>
              <td data-when={whenAfter} class={now === after ? 'same' : undefined}>
                {now === after ? say('exposure_same') : say.of('view', after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
