import type { Settings } from '../utils/model/settings.ts';
import { type Directory, DirectoryOptions } from './DirectoryOptions.tsx';
import { Forget } from './Forget.tsx';
import { FullCheckOption } from './FullCheckOption.tsx';
import { type ListedEndpoint, Requests } from './Requests.tsx';
import type { Say } from './say.ts';
import { WhenToCheck } from './WhenToCheck.tsx';

export interface OptionsProps {
  settings: Settings;
  directory?: Directory | undefined;
  endpoints: readonly ListedEndpoint[];
  /** ms since the epoch */
  now: number;
  say: Say;
  onChange: (settings: Settings) => void;
  /** Resolves to whether it was done. */
  onForget: () => Promise<boolean>;
}

export function Options({ settings, directory, endpoints, now, say, onChange, onForget }: OptionsProps) {
  return (
    <main class="options">
      <header>
        <h1>{say('extension_name')}</h1>
        <p>{say('not_affiliated')}</p>
      </header>
      <WhenToCheck settings={settings} say={say} onChange={onChange} />
      <FullCheckOption settings={settings} say={say} onChange={onChange} />
      <DirectoryOptions settings={settings} directory={directory} now={now} say={say} onChange={onChange} />
      <Requests endpoints={endpoints} say={say} />
      <Forget say={say} onForget={onForget} />
    </main>
  );
}
