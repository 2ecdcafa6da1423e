import type { Settings } from '../utils/model/settings.ts';
import type { Say } from './say.ts';

export type ChosenMode = Exclude<Settings['mode'], 'ask'>;

interface Props {
  mode: Settings['mode'];
  watchMinutes: number;
  say: Say;
  onMode: (mode: ChosenMode) => void;
}

/** When checks may happen. Hints describe a choice and are no part of its name. */
export function ModeChoice({ mode, watchMinutes, say, onMode }: Props) {
  const interval = String(watchMinutes);
  const modes: readonly { mode: ChosenMode; label: string; hint: string }[] = [
    { mode: 'click', label: say('mode_click'), hint: say('mode_click_hint') },
    { mode: 'watch', label: say('mode_watch', interval), hint: say('mode_watch_hint', interval) },
  ];
  return (
    <fieldset class="choice">
      <legend>{say('mode_label')}</legend>
      {modes.map((each) => (
        <div class="pick" key={each.mode}>
          <label>
            <input
              type="radio"
              name="mode"
              value={each.mode}
              checked={mode === each.mode}
              aria-describedby={`mode-${each.mode}`}
              onChange={() => onMode(each.mode)}
            />
            {each.label}
          </label>
          <small id={`mode-${each.mode}`}>{each.hint}</small>
        </div>
      ))}
    </fieldset>
  );
}
