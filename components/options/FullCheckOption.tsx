import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

export function FullCheckOption({ settings, say, onChange }: Props) {
  return (
    <section aria-labelledby="full-check">
      <h2 id="full-check">{say('full_check')}</h2>
      <Switch
        id="full-check-reveals"
        checked={settings.fullCheck}
        label={say('full_check_always')}
        reveals={say('full_check_always_reveals')}
        onChange={(fullCheck) => onChange({ fullCheck })}
      />
    </section>
  );
}
