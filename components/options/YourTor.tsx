import type { Settings } from '../../utils/model/settings.ts';
import { TRANSPORTS } from '../../utils/model/situation.ts';
import { CountrySelect } from '../shared/CountrySelect.tsx';
import { Select } from '../shared/Select.tsx';
import type { Say } from '../text/say.ts';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  countries: readonly string[];
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

/** What the person knows and no check can measure: how their Tor connects, where they are, what this device does. */
export function YourTor({ settings, countries, say, onChange }: Props) {
  return (
    <section aria-labelledby="your-tor">
      <h2 id="your-tor">{say('your_tor')}</h2>
      <p>{say('your_tor_explain')}</p>
      <div class="picks">
        <Select
          label={say('situation_connects')}
          value={settings.connects}
          options={TRANSPORTS.map((value) => ({ value, text: say.of('transport', value) }))}
          onSelect={(connects) => onChange({ connects })}
        />
        <CountrySelect
          value={settings.country}
          countries={countries}
          say={say}
          onSelect={(country) => onChange({ country })}
        />
      </div>
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
