import type { ShortForecast } from '../utils/model/forecast.ts';
import type { Report } from '../utils/model/report.ts';
import type { ScenarioId } from '../utils/model/scenario.ts';
import type { Settings } from '../utils/model/settings.ts';
import type { Way } from '../utils/model/situation.ts';
import { Announcement } from './Announcement.tsx';
import { Banner } from './Banner.tsx';
import { Evidence } from './Evidence.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Footer } from './Footer.tsx';
import { ForecastShort } from './ForecastShort.tsx';
import { FullCheckOffer } from './FullCheckOffer.tsx';
import { Header, type Progress } from './Header.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import type { ChosenMode } from './ModeChoice.tsx';
import type { MessageKey, Say } from './say.ts';
import { VerdictBlock } from './VerdictBlock.tsx';
import { warningOf } from './warning.ts';

/** What stands in the way of showing the state as it is. */
export type Trouble = 'stored-state-broken' | 'background-silent';

const TROUBLE: Record<Trouble, MessageKey> = {
  'stored-state-broken': 'trouble_stored_state_broken',
  'background-silent': 'trouble_background_silent',
};

export interface PopupProps {
  /** The last report, or the one that is growing. */
  report?: Report | undefined;
  running?: Progress | undefined;
  /** Missing until the relays are counted. */
  forecasts?: readonly ShortForecast[] | undefined;
  settings: Settings;
  /** ms since the epoch */
  now: number;
  say: Say;
  trouble?: Trouble | undefined;
  onCheck: () => void;
  onFullCheck: () => void;
  onMode: (mode: ChosenMode) => void;
  onOptions: () => void;
  onSave: (report: Report) => void;
  /** How their Tor connects, as they say. */
  onWay: (connects: Way) => void;
  /** To the whole picture of what a block would change. */
  onWhole: (scenario: ScenarioId | undefined) => void;
}

export function Popup(props: PopupProps) {
  const { report, running, settings, now, say, trouble, onCheck, onFullCheck, onMode, onOptions, onSave } =
    props;
  const first = settings.mode === 'ask' && running === undefined;
  const offersFullCheck = !first && running === undefined && !settings.fullCheck;
  const warning = report && warningOf(report.blockages, report.verdict);
  const { heading, pressing } = useHeadingFocus(`${first} ${offersFullCheck}`);
  return (
    <div class="popup">
      <Header
        running={running}
        say={say}
        onCheck={first ? undefined : onCheck}
        onSave={first || running !== undefined || report === undefined ? undefined : () => onSave(report)}
        onOptions={onOptions}
      />
      <main>
        {trouble !== undefined && (
          <p class="trouble" role="alert">
            {say(TROUBLE[trouble])}
          </p>
        )}
        {first ? (
          <FirstRun
            watchMinutes={settings.watchMinutes}
            say={say}
            onCheck={pressing(onCheck)}
            onFullCheck={pressing(onFullCheck)}
            onMode={onMode}
          />
        ) : (
          <VerdictBlock report={report} now={now} say={say} heading={heading} />
        )}
        {!first && report !== undefined && warning !== undefined && (
          <Banner warning={warning} verdict={report.verdict} observations={report.observations} say={say} />
        )}
        {!first && report !== undefined && <Evidence report={report} say={say} />}
        {!first && report !== undefined && (
          <ForecastShort
            forecasts={props.forecasts}
            isBrief={warning !== undefined}
            connects={settings.connects}
            say={say}
            onWay={props.onWay}
            onWhole={props.onWhole}
          />
        )}
        {offersFullCheck && (
          <FullCheckOffer primary={isTooOld(report)} say={say} onFullCheck={pressing(onFullCheck)} />
        )}
        <Announcement isRunning={running !== undefined} verdict={report?.verdict} say={say} />
      </main>
      <Footer settings={settings} say={say} onMode={onMode} onOptions={onOptions} />
    </div>
  );
}

/** Only a full check gets further from there. */
function isTooOld(report: Report | undefined): boolean {
  return report?.verdict.type === 'unknown' && report.verdict.reason === 'list-too-old';
}
