import { render } from 'preact';
import { Later, type LaterParts } from '../../components/popup/later.ts';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { viewOf } from '../../components/popup/view.ts';
import { setFirstFrame } from '../../components/shared/first-frame.ts';
import { makeSay, type Say } from '../../components/text/say.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { nextCheck } from '../../utils/check/next-check.ts';
import { elsewhereOf } from '../../utils/check/report-for-window.ts';
import type { ReportToShow } from '../../utils/check/report-to-show.ts';
import { warningOf } from '../../utils/judge/blockage/warning.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { Report } from '../../utils/model/report.ts';
import type { ShownIn } from '../../utils/model/window.ts';

export const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;

/** What the person can do in the popup. */
export type Actions = Pick<
  PopupProps,
  'onCheck' | 'onFullCheck' | 'onMode' | 'onOptions' | 'onSave' | 'onTransport' | 'onExplain'
>;

interface Drawn extends ReportToShow, Pick<PopupProps, 'settings' | 'trouble' | 'now'> {
  /** Missing as long as the browser's language is spoken. */
  readonly say?: Say;
  readonly here: ShownIn;
  /** The running check, where it is under way. */
  readonly growing: Report | undefined;
  /** When the last full check began that its own button asked for, in this session; ms since the epoch. */
  readonly fullByHand?: number | undefined;
  /** Missing in the first frame. */
  readonly later?: LaterParts;
  /** Missing until the relays are counted. */
  readonly forecasts?: readonly ShortForecast[] | undefined;
}

/** Draws the popup, or draws it anew. All of this code comes before the first frame, so it is as little as possible. */
export function drawPopup(drawn: Drawn, actions: Actions): void {
  const { report, progress, growing, fullByHand, here, later, forecasts, ...props } = drawn;
  setFirstFrame(later === undefined);
  const { settings, now } = props;
  document.documentElement.className = settings.theme;
  const elsewhere = report && elsewhereOf(report, here);
  const warning = report && warningOf(report.blockages, report.verdict);
  const isElsewhere = elsewhere !== undefined;
  const next = nextCheck({ report: growing ?? report, fullByHand, isElsewhere, settings, now });
  const shown = report && { report, warning, forecasts, progress, elsewhere, next };
  const view = viewOf(settings.mode, shown);
  render(
    <Later.Provider value={later}>
      <Popup view={view} say={say} {...props} {...actions} />
    </Later.Provider>,
    document.getElementById('app') ?? document.body,
  );
}
