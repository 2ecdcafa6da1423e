import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

/** What the person knows of this device and no check can measure. */
export function WholeDeviceOption({ settings, say, onChange }: Props) {
  return (
    <section aria-labelledby="this-device">
      <h2 id="this-device">{say('this_device')}</h2>
      <Switch
        id="whole-device-explain"
        checked={settings.wholeDevice}
        label={say('whole_device')}
        reveals={say('whole_device_explain')}
        onChange={(wholeDevice) => onChange({ wholeDevice })}
      />
    </section>
  );
}
