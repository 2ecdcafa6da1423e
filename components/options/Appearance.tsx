import { LANGUAGES, type Settings, THEMES } from '../../utils/model/settings.ts';
import { Select } from '../shared/Select.tsx';
import type { Say } from '../text/say.ts';

interface Props {
  settings: Settings;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

/** The language and the colours of all pages. */
export function Appearance({ settings, say, onChange }: Props) {
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{say('appearance')}</h2>
      <div class="picks">
        <Select
          label={say('appearance_language')}
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, text: say.of('language', value) }))}
          onSelect={(language) => onChange({ language })}
        />
        <Select
          label={say('appearance_theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, text: say.of('theme', value) }))}
          onSelect={(theme) => onChange({ theme })}
        />
      </div>
    </section>
  );
}
