import { useState } from 'preact/hooks';
import type { LastRenewal } from '../../utils/model/renewal.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { ago, day, moment } from '../text/time.ts';
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
  /** `undefined`: it is being read; `null`: none can be read. */
  directory: DirectoryInUse | null | undefined;
  lastRenewal: LastRenewal | undefined;
  now: number;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
  /** Resolves to whether the background took it. */
  onRenew: () => Promise<boolean>;
}

export function DirectoryOptions(props: Props) {
  const { settings, directory, lastRenewal, now, say, onChange, onRenew } = props;
  const [isRenewing, setRenewing] = useState(false);
  const renew = async () => {
    setRenewing(true);
    await onRenew();
    setRenewing(false);
  };
  return (
    <section aria-labelledby="directory">
      <h2 id="directory">{say('directory')}</h2>
      <p>{say('directory_explain')}</p>
      <p>
        <strong>{wordsOf(directory, now, say)}</strong>
      </p>
      <p class="line">
        <button type="button" aria-describedby="renew-reveals" disabled={isRenewing} onClick={renew}>
          {say('directory_renew_now')}
        </button>
        <span role="status">
          {isRenewing
            ? say('directory_renewing')
            : lastRenewal !== undefined &&
              say.of('renewal', lastRenewal.outcome, moment(lastRenewal.at, say.language))}
        </span>
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

/** A line is kept free while it is being read. */
function wordsOf(directory: Props['directory'], now: number, say: Say): string {
  if (directory === undefined) return '\u00a0';
  return directory === null ? say('directory_missing') : facts(directory, now, say);
}

function facts({ count, date, source }: DirectoryInUse, now: number, say: Say): string {
  const number = new Intl.NumberFormat(say.language).format(count);
  return say.of('directory', source, number, day(date, say.language), ago(date, now, say));
}
