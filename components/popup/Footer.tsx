import type { Settings } from '../../utils/model/settings.ts';
import type { ChosenMode } from '../shared/ModeChoice.tsx';
import type { Say } from '../text/say.ts';
import { Reveals } from './Reveals.tsx';

interface Props {
  settings: Settings;
  say: Say;
  onMode: (mode: ChosenMode) => void;
  onOptions: () => void;
}

/** When to check, which can be changed here, what a check cannot see, and what it reveals. */
export function Footer({ settings, say, onMode, onOptions }: Props) {
  return (
    <footer>
      {settings.mode !== 'ask' && (
        <select
          aria-label={say('mode_label')}
          value={settings.mode}
          onChange={({ currentTarget }) => onMode(currentTarget.value === 'watch' ? 'watch' : 'click')}
        >
          <option value="click">{say('mode_click')}</option>
          <option value="watch">{say('mode_watch', String(settings.watchMinutes))}</option>
        </select>
      )}
      <a class="link" href="/exposure.html" target="_blank" rel="noopener">
        {say('leaks_link')}
      </a>
      <Reveals say={say} onOptions={onOptions} />
    </footer>
  );
}
