import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { ago, day } from '../text/time.ts';
import { Switch } from './Switch.tsx';

/** The relay directory in use. */
export interface DirectoryInUse {
  /** ms since the epoch: when its relays were published */
  readonly date: number;
  /** relays in it */
  readonly count: number;
  readonly source: 'shipped' | 'renewed';
}

interface Props {
  settings: Settings;
  directory: DirectoryInUse | undefined;
  now: number;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

export function DirectoryOptions({ settings, directory, now, say, onChange }: Props) {
  return (
    <section aria-labelledby="directory">
      <h2 id="directory">{say('directory')}</h2>
      <p>{say('directory_explain')}</p>
      <p>
        <strong>{directory === undefined ? say('directory_missing') : facts(directory, now, say)}</strong>
      </p>
      <Switch
        id="renew-reveals"
        checked={settings.renewDirectory}
        label={say('directory_renew')}
        reveals={say('directory_renew_reveals')}
        onChange={(renewDirectory) => onChange({ renewDirectory })}
      />
    </section>
  );
}

function facts({ count, date, source }: DirectoryInUse, now: number, say: Say): string {
  const number = new Intl.NumberFormat(say.language).format(count);
  return say.of('directory', source, number, day(date, say.language), ago(date, now, say));
}
