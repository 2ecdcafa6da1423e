import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';

export type ChosenMode = Exclude<Settings['mode'], 'ask'>;

interface Props {
  mode: Settings['mode'];
  watchMinutes: number;
  /** The relay directory is renewed by itself. */
  isRenewing: boolean;
  say: Say;
  onMode: (mode: ChosenMode) => void;
}

/** When checks may happen. A hint is the description of its radio button, not part of its label. */
export function ModeChoice({ mode, watchMinutes, isRenewing, say, onMode }: Props) {
  const interval = String(watchMinutes);
  const modes: readonly { mode: ChosenMode; label: string; hint: string }[] = [
    {
      mode: 'click',
      label: say('mode_click'),
      hint: isRenewing ? say('mode_click_hint_renewing') : say('mode_click_hint'),
    },
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
