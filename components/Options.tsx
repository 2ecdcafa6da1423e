import type { Transition } from '../utils/model/history.ts';
import type { Settings } from '../utils/model/settings.ts';
import { type Directory, DirectoryOptions } from './DirectoryOptions.tsx';
import { Forget } from './Forget.tsx';
import { FullCheckOption } from './FullCheckOption.tsx';
import { HistoryOptions } from './HistoryOptions.tsx';
import { NotifyOptions } from './NotifyOptions.tsx';
import { type ListedEndpoint, Requests } from './Requests.tsx';
import type { Say } from './say.ts';
import { WhenToCheck } from './WhenToCheck.tsx';

export interface OptionsProps {
  settings: Settings;
  directory?: Directory | undefined;
  endpoints: readonly ListedEndpoint[];
  /** What changed, oldest first. */
  transitions: readonly Transition[];
  /** The browser permits notifications now. */
  mayNotify: boolean;
  /** ms since the epoch */
  now: number;
  say: Say;
  /** Only what the person changed. */
  onChange: (changes: Partial<Settings>) => void;
  /** Asks the browser; to be called in the click itself. */
  onAskToNotify: () => Promise<boolean>;
  /** Both resolve to whether it was done. */
  onEraseHistory: () => Promise<boolean>;
  onForget: () => Promise<boolean>;
}

export function Options(props: OptionsProps) {
  const { settings, directory, endpoints, transitions, mayNotify, now, say, onChange } = props;
  return (
    <main class="options">
      <header>
        <h1>{say('extension_name')}</h1>
        <p>{say('not_affiliated')}</p>
      </header>
      <WhenToCheck settings={settings} say={say} onChange={onChange} />
      <NotifyOptions
        settings={settings}
        mayNotify={mayNotify}
        say={say}
        onChange={onChange}
        onAskToNotify={props.onAskToNotify}
      />
      <FullCheckOption settings={settings} say={say} onChange={onChange} />
      <DirectoryOptions settings={settings} directory={directory} now={now} say={say} onChange={onChange} />
      <Requests endpoints={endpoints} say={say} />
      <HistoryOptions
        settings={settings}
        transitions={transitions}
        now={now}
        say={say}
        onChange={onChange}
        onErase={props.onEraseHistory}
      />
      <Forget say={say} onForget={props.onForget} />
    </main>
  );
}
