import type { Step } from '../../utils/model/forecast.ts';
import type { SourceId } from '../../utils/model/source.ts';
import { STEP } from '../forecast-words.ts';
import type { Say } from '../say.ts';

const ABOUT_BRIDGES: readonly Step[] = ['ask-in-browser', 'ask-by-bot', 'ask-by-mail'];

export function isAboutBridges(steps: readonly Step[]): boolean {
  return steps.some((step) => ABOUT_BRIDGES.includes(step));
}

interface Props {
  steps: readonly Step[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** What the person can do; no bridge is ever fetched for them. */
export function Steps({ steps, numbers, say }: Props) {
  const manual = numbers.get('bridge-manual');
  return (
    <section class="steps">
      <h2>{say('steps_title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(STEP[step])}</li>
        ))}
      </ol>
      {isAboutBridges(steps) && (
        <p class="meta">
          {say('steps_note')}{' '}
          {manual !== undefined && (
            <a class="cited" href="#sources">
              {say('source_cited', String(manual))}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
