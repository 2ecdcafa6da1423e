import type { Transition } from '../../utils/model/history.ts';
import type { LastRenewal } from '../../utils/model/renewal.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { type DirectoryInUse, DirectoryOptions } from './DirectoryOptions.tsx';
import { Forget } from './Forget.tsx';
import { FullCheckOption } from './FullCheckOption.tsx';
import { HistoryOptions } from './HistoryOptions.tsx';
import { NotifyOptions } from './NotifyOptions.tsx';
import { type ListedEndpoint, Requests } from './Requests.tsx';
import { Services } from './Services.tsx';
import { WhenToCheck } from './WhenToCheck.tsx';
import { YourTor } from './YourTor.tsx';

/** What stands below the first screen; it is read after the first frame. */
export interface ReadLater {
  readonly endpoints: readonly ListedEndpoint[];
  /** Oldest first. */
  readonly transitions: readonly Transition[];
  /** The extension has the permission for notifications. */
  readonly mayNotify: boolean;
  /** `undefined`: it is being read; `null`: none can be read. */
  readonly directory: DirectoryInUse | null | undefined;
  readonly lastRenewal: LastRenewal | undefined;
}

export interface OptionsProps {
  settings: Settings;
  /** Every country that can be chosen. */
  countries: readonly string[];
  version: string;
  /** Missing in the first frame. */
  later?: ReadLater | undefined;
  /** ms since the epoch */
  now: number;
  say: Say;
  /** Gets only the settings that changed. */
  onChange: (changes: Partial<Settings>) => void;
  /** Requests the permission; must be called while a click is handled. */
  onAskToNotify: () => Promise<boolean>;
  /** Resolves to whether the background took it; what came of it is stored. */
  onRenew: () => Promise<boolean>;
  /** Both resolve to whether the deletion succeeded. */
  onEraseHistory: () => Promise<boolean>;
  onForget: () => Promise<boolean>;
}

export function Options(props: OptionsProps) {
  const { settings, countries, later, say, onChange } = props;
  return (
    <main class="options">
      <header>
        <h1>{say('options_title')}</h1>
        <p>{say('not_affiliated')}</p>
      </header>
      <WhenToCheck settings={settings} say={say} onChange={onChange} />
      <FullCheckOption settings={settings} say={say} onChange={onChange} />
      <YourTor settings={settings} countries={countries} say={say} onChange={onChange} />
      {later !== undefined && <Later {...props} later={later} />}
    </main>
  );
}

function Later(props: OptionsProps & { later: ReadLater }) {
  const { settings, later, version, now, say, onChange } = props;
  return (
    <>
      <Services settings={settings} say={say} onChange={onChange} />
      <DirectoryOptions {...later} {...{ settings, now, say, onChange }} onRenew={props.onRenew} />
      <NotifyOptions
        settings={settings}
        mayNotify={later.mayNotify}
        say={say}
        onChange={onChange}
        onAskToNotify={props.onAskToNotify}
      />
      <HistoryOptions
        settings={settings}
        transitions={later.transitions}
        now={now}
        say={say}
        onChange={onChange}
        onErase={props.onEraseHistory}
      />
      <Appearance settings={settings} say={say} onChange={onChange} />
      <Forget say={say} onForget={props.onForget} />
      <About version={version} say={say} />
      <Requests endpoints={later.endpoints} say={say} />
    </>
  );
}
