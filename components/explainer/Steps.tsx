import type { SourceId } from '../../utils/model/citation.ts';
import type { Step } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';
import { SourceLink } from './SourceLink.tsx';

const ABOUT_BRIDGES: readonly Step[] = ['ask-in-browser', 'ask-by-bot', 'ask-by-mail'];

function isAboutBridges(steps: readonly Step[]): boolean {
  return steps.some((step) => ABOUT_BRIDGES.includes(step));
}

interface Props {
  steps: readonly Step[];
  cited: Readonly<Record<Step, readonly SourceId[]>>;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** What the person can do. The extension itself never requests a bridge. */
export function Steps({ steps, cited, numbers, say }: Props) {
  return (
    <section class="steps">
      <h2 id="steps">{say('steps_title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            {say.of('step', step)} <SourceLink sources={cited[step]} numbers={numbers} say={say} />
          </li>
        ))}
      </ol>
      {isAboutBridges(steps) && <p class="meta">{say('steps_note')}</p>}
    </section>
  );
}
