import type { Step } from '../../utils/model/forecast.ts';
import { STEP } from '../forecast-words.ts';
import type { Say } from '../say.ts';

/** What the person can do; no bridge is ever fetched for them. */
export function Steps({ steps, say }: { steps: readonly Step[]; say: Say }) {
  const isAboutBridges = steps.includes('ask-in-browser');
  return (
    <section class="steps">
      <h2>{say('steps_title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(STEP[step])}</li>
        ))}
      </ol>
      {isAboutBridges && <p class="meta">{say('steps_note')}</p>}
    </section>
  );
}
