import type { Report } from '../../utils/model/report.ts';
import type { ScenarioId } from '../../utils/model/scenario.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Transport } from '../../utils/model/situation.ts';
import type { ChosenMode } from '../shared/ModeChoice.tsx';
import type { Say } from '../text/say.ts';
import { FullCheckOffer } from './FullCheckOffer.tsx';
import { Header } from './Header.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { useLater } from './later.ts';
import { ReportSections } from './ReportSections.tsx';
import { VerdictBlock } from './verdict/VerdictBlock.tsx';
import type { PopupView } from './view.ts';

/** Why the state on screen may not be the current one. */
export type Trouble = 'stored-state-broken' | 'report-not-stored' | 'background-silent';

export interface PopupProps {
  view: PopupView;
  settings: Settings;
  /** ms since the epoch */
  now: number;
  say: Say;
  trouble?: Trouble | undefined;
  /** Checks as the settings say. */
  onCheck: () => void;
  onFullCheck: () => void;
  onMode: (mode: ChosenMode) => void;
  onOptions: () => void;
  onSave: (report: Report) => void;
  /** The person said how their Tor connects. */
  onTransport: (connects: Transport) => void;
  /** Opens the explainer, at this scenario. */
  onExplain: (scenario: ScenarioId | undefined) => void;
}

export function Popup(props: PopupProps) {
  const { view, settings, now, say, trouble, onCheck, onFullCheck, onMode, onOptions, onSave } = props;
  const { FirstRun, OtherWindow, Announcement, Footer } = useLater();
  const isFirstRun = view.type === 'first-run';
  const { report, progress, elsewhere, next = 'usual' } = view.type === 'report' ? view : {};
  const offersFullCheck = !isFirstRun && progress === undefined && !settings.fullCheck;
  const { heading, pressing } = useHeadingFocus(`${isFirstRun} ${offersFullCheck}`);
  // The file of other windows' report would be taken for this window's.
  const isSaveable = report !== undefined && progress === undefined && elsewhere === undefined;
  // Until the running check has a verdict, the last one is shown.
  const isEarlier = progress !== undefined && report?.finishedAt !== undefined;
  const about = (headingHere: typeof heading | null) => (
    <>
      <VerdictBlock report={report} now={now} say={say} heading={headingHere} />
      {view.type === 'report' && (
        <ReportSections
          {...props}
          view={view}
          connects={settings.connects}
          onSave={isSaveable ? () => onSave(report) : undefined}
        />
      )}
    </>
  );
  return (
    <div class="popup">
      <Header
        progress={progress}
        next={next}
        say={say}
        onCheck={isFirstRun ? undefined : next === 'full-again' ? onFullCheck : onCheck}
        onOptions={onOptions}
      />
      <main>
        {trouble !== undefined && (
          <p class="trouble" role="alert">
            {say.of('trouble', trouble)}
          </p>
        )}
        {isFirstRun
          ? FirstRun && (
              <FirstRun
                watchMinutes={settings.watchMinutes}
                say={say}
                onCheck={pressing(onCheck)}
                onFullCheck={pressing(onFullCheck)}
                onMode={onMode}
              />
            )
          : elsewhere === undefined
            ? about(heading)
            : OtherWindow && (
                <OtherWindow elsewhere={elsewhere} say={say} heading={heading} onCheck={onCheck}>
                  {about}
                </OtherWindow>
              )}
        {offersFullCheck && (
          <FullCheckOffer
            next={next}
            isPrimary={isTooOld(report)}
            say={say}
            onFullCheck={pressing(onFullCheck)}
            onCheck={pressing(onCheck)}
          />
        )}
        {Announcement && (
          <Announcement
            isRunning={progress !== undefined}
            verdict={isEarlier || elsewhere !== undefined ? undefined : report?.verdict}
            say={say}
          />
        )}
      </main>
      {Footer ? <Footer settings={settings} say={say} onMode={onMode} onOptions={onOptions} /> : <footer />}
    </div>
  );
}

/** Where the saved list is too old, only a full check can give a verdict. */
function isTooOld(report: Report | undefined): boolean {
  return report?.verdict.type === 'unknown' && report.verdict.reason === 'list-too-old';
}
