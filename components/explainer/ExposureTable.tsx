import type { SourceId } from '../../utils/model/citation.ts';
import { ASKED, type Exposure } from '../../utils/model/exposure.ts';
import type { Forecast } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';
import { type Cites, viewsIn } from './cited-in.ts';
import { SourceLink } from './SourceLink.tsx';
import { WatchersPicture } from './WatchersPicture.tsx';

/** The heading of the last column: after the block, and by which transport. */
function afterWords({ by, pathNow, pathAfter }: Forecast, say: Say): string {
  if (by !== undefined) return say('exposure_after_by', say.of('transport', by));
  return say(pathAfter === 'direct' && pathNow !== 'direct' ? 'exposure_after_without' : 'exposure_after');
}

/** What an observer sees after the block. A way in of another kind is run by somebody else. */
function changeOf({ observer, now, after }: Exposure, { by }: Forecast, say: Say): string {
  if (now !== after) return say.of('view', after);
  return say(observer === 'entry' && by !== undefined ? 'exposure_other_entry' : 'exposure_same');
}

interface Props {
  forecast: Forecast;
  cites: Cites;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** What each observer sees, now and after the block: in a picture, and in words. One column where nothing changes. */
export function ExposureTable({ forecast, cites, numbers, say }: Props) {
  const { exposures } = forecast;
  const sources = [
    ...viewsIn(exposures).flatMap((view) => cites.views[view]),
    ...cites.sections.exposure_note,
  ];
  const isSame = exposures.every(({ now, after }) => now === after);
  const whenAfter = afterWords(forecast, say);
  const whenNow = say(isSame ? 'exposure_always' : 'exposure_now');
  return (
    <section>
      <h2>{say('exposure_title')}</h2>
      <WatchersPicture watched={forecast.watched} after={whenAfter} say={say} />
      {isSame && <p>{say('exposure_unchanged')}</p>}
      <table class="exposure">
        <thead>
          <tr>
            <th scope="col">{say('exposure_observer')}</th>
            <th scope="col">{whenNow}</th>
            {!isSame && <th scope="col">{whenAfter}</th>}
          </tr>
        </thead>
        <tbody>
          {exposures.map((exposure) => {
            const { observer, now, after } = exposure;
            return (
              <tr key={observer} class={ASKED.some((one) => one === observer) ? 'on-screen' : undefined}>
                <th scope="row">{say.of('observer', observer)}</th>
                <td data-when={whenNow}>{say.of('view', now)}</td>
                {!isSame && (
                  <td data-when={whenAfter} class={now === after ? 'same' : undefined}>
                    {changeOf(exposure, forecast, say)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="meta">
        {say('exposure_note')} <SourceLink sources={sources} numbers={numbers} say={say} />
      </p>
    </section>
  );
}
