import type { Settings } from '../utils/model/settings.ts';
import type { MessageKey, Say } from './say.ts';
import { minutes } from './when.ts';

export type ChosenMode = Exclude<Settings['mode'], 'ask'>;

const MODES: readonly { mode: ChosenMode; label: MessageKey; hint: MessageKey }[] = [
  { mode: 'click', label: 'mode_click', hint: 'mode_click_hint' },
  { mode: 'watch', label: 'mode_watch', hint: 'mode_watch_hint' },
];

interface Props {
  mode: Settings['mode'];
  watchMinutes: number;
  say: Say;
  onMode: (mode: ChosenMode) => void;
}

/** When checks may happen. */
export function ModeChoice({ mode, watchMinutes, say, onMode }: Props) {
  const interval = minutes(watchMinutes, say.language);
  return (
    <fieldset class="choice">
      <legend>{say('mode_label')}</legend>
      {MODES.map((each) => (
        <label key={each.mode}>
          <input
            type="radio"
            name="mode"
            value={each.mode}
            checked={mode === each.mode}
            aria-describedby={`mode-${each.mode}`}
            onChange={() => onMode(each.mode)}
          />
          <span>{say(each.label, interval)}</span>
          <small id={`mode-${each.mode}`}>{say(each.hint, interval)}</small>
        </label>
      ))}
    </fieldset>
  );
}
