import { useState } from 'preact/hooks';
import { type ChosenMode, ModeChoice } from '../shared/ModeChoice.tsx';
import { Shape } from '../shared/Shape.tsx';
import type { Say } from '../text/say.ts';

interface Props {
  watchMinutes: number;
  say: Say;
  onCheck: () => void;
  onFullCheck: () => void;
  onMode: (mode: ChosenMode) => void;
}

/** Before the first request: what a check does, what it reveals, and the choice of when to check. */
export function FirstRun({ watchMinutes, say, onCheck, onFullCheck, onMode }: Props) {
  const [mode, choose] = useState<ChosenMode>('click');
  const begin = (check: () => void) => () => {
    onMode(mode);
    check();
  };
  return (
    <section class="first-run" data-state="unknown" aria-labelledby="first-run-title">
      <div class="title">
        <Shape shape="unknown" size={42} />
        <h1 id="first-run-title">{say('first_run_title')}</h1>
      </div>
      <p>{say('first_run_does')}</p>
      <p>{say('first_run_shows')}</p>
      <ModeChoice mode={mode} watchMinutes={watchMinutes} isRenewing={false} say={say} onMode={choose} />
      <p class="meta">{say('first_run_later')}</p>
      <button type="button" class="primary" onClick={begin(onCheck)}>
        {say('check_now')}
      </button>
      <div class="offer">
        <p id="full-check-reveals">{say('full_check_reveals')}</p>
        <button type="button" aria-describedby="full-check-reveals" onClick={begin(onFullCheck)}>
          {say('full_check')}
        </button>
      </div>
    </section>
  );
}
