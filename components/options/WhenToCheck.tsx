import type { Settings } from '../../utils/model/settings.ts';
import { ModeChoice } from '../shared/ModeChoice.tsx';
import type { Say } from '../text/say.ts';

const INTERVALS: readonly Settings['watchMinutes'][] = [15, 30, 60];

interface Props {
  settings: Settings;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

export function WhenToCheck({ settings, say, onChange }: Props) {
  const { mode, watchMinutes, renewDirectory } = settings;
  return (
    <section>
      <ModeChoice
        mode={mode}
        watchMinutes={watchMinutes}
        isRenewing={renewDirectory}
        say={say}
        onMode={(chosen) => onChange({ mode: chosen })}
      />
      <label class="line">
        {say('watch_interval')}
        <select
          value={watchMinutes}
          disabled={mode !== 'watch'}
          onChange={({ currentTarget }) => {
            const chosen = INTERVALS.find((each) => String(each) === currentTarget.value);
            if (chosen !== undefined) onChange({ watchMinutes: chosen });
          }}
        >
          {INTERVALS.map((each) => (
            <option key={each} value={each}>
              {say('every', String(each))}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
