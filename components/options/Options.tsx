import type { Transition } from '../../utils/model/history.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { type DirectoryInUse, DirectoryOptions } from './DirectoryOptions.tsx';
import { Forget } from './Forget.tsx';
import { FullCheckOption } from './FullCheckOption.tsx';
import { HistoryOptions } from './HistoryOptions.tsx';
import { NotifyOptions } from './NotifyOptions.tsx';
import { type ListedEndpoint, Requests } from './Requests.tsx';
import { WhenToCheck } from './WhenToCheck.tsx';
import { WholeDeviceOption } from './WholeDeviceOption.tsx';

export interface OptionsProps {
  settings: Settings;
  directory?: DirectoryInUse | undefined;
  endpoints: readonly ListedEndpoint[];
  /** Oldest first. */
  transitions: readonly Transition[];
  /** The extension has the permission for notifications. */
  mayNotify: boolean;
  /** ms since the epoch */
  now: number;
  say: Say;
  /** Gets only the settings that changed. */
  onChange: (changes: Partial<Settings>) => void;
  /** Requests the permission; must be called while a click is handled. */
  onAskToNotify: () => Promise<boolean>;
  /** Both resolve to whether the deletion succeeded. */
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
      <WholeDeviceOption settings={settings} say={say} onChange={onChange} />
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
