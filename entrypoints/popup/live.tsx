import { LATER_PARTS } from '../../components/popup/later-parts.ts';
import type { Trouble } from '../../components/popup/Popup.tsx';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { checkFromHere } from '../../utils/browser/check-from-here.ts';
import { command } from '../../utils/browser/commands.ts';
import type { OwnRead } from '../../utils/browser/own-read.ts';
import { openExplainer, openOptions } from '../../utils/browser/pages.ts';
import { followOwn, ownValue } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { reportToShow } from '../../utils/check/report-to-show.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { StoredSurvey } from '../../utils/model/measured.ts';
import type { Report, Scope } from '../../utils/model/report.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import { type Actions, drawPopup, say } from './draw.tsx';
import { sendColours, wakeInTime } from './wake.ts';

/** Where storage fails, the popup says so and claims nothing. */
const UNREADABLE: OwnRead = {
  settings: DEFAULT_SETTINGS,
  here: { kind: 'ordinary', asksFromHere: false },
  unsaved: false,
  isForeign: true,
};

/** What the person can do in the popup. */
export const actions: Actions = {
  onCheck: () => check(stored.settings.fullCheck ? 'full' : 'discreet'),
  onFullCheck: () => check('full'),
  onMode: (mode) => sendCommand(() => command('change', { mode })),
  onOptions: openOptions,
  onSave: save,
  onTransport: (connects) => sendCommand(() => command('change', { connects })),
  onExplain: openExplainer,
};

let stored = UNREADABLE;
let silent = false;
let forecasts: readonly ShortForecast[] | undefined;
let spoken = say;
let reads = 0;
let forecasting: ReturnType<typeof setTimeout> | undefined;
/** What another version stored is read by the background, which stores it anew: asked for once. */
let mending: Promise<void> | undefined;
/** The check of this private window, in memory only. */
let own: { last?: Report; running?: Report; fullByHand?: number } = {};
const followed = followOwn(read); // before the first read: what changes in between would never be drawn
await read();
setInterval(draw, 5_000); // "12 s ago" grows old
setInterval(() => current(Date.now()).progress && draw(), 1_000); // answers become late
wakeInTime(() => sendCommand(sendColours));

async function read(): Promise<void> {
  reads += 1;
  const mine = reads;
  let fresh = await followed.read().catch(() => UNREADABLE);
  if (fresh.isForeign) {
    mending ??= sendCommand(() => command('mend'));
    await mending;
    fresh = await followed.readAgain().catch(() => UNREADABLE);
  }
  await appear(fresh.settings);
  spoken = makeSay(getSpoken, spokenLanguage());
  if (mine !== reads) return; // a later change is being read, and reads may overtake each other
  stored = fresh;
  silent = false;
  try {
    draw();
  } catch (error) {
    console.error('What is stored cannot be drawn:', error);
    stored = UNREADABLE;
    draw();
  }
  // Forecasts must not hold back the frame that shows the state, nor the next row of a check.
  clearTimeout(forecasting);
  forecasting = setTimeout(forecast, 60);
}

function troubleOf({ unsaved, isForeign }: OwnRead): Trouble | undefined {
  if (unsaved) return 'report-not-stored';
  return isForeign ? 'stored-state-broken' : undefined;
}

function draw(): void {
  const now = Date.now();
  const trouble = silent ? 'background-silent' : troubleOf(stored);
  const { settings, here } = stored;
  drawPopup(
    { ...current(now), settings, here, later: LATER_PARTS, forecasts, trouble, now, say: spoken },
    actions,
  );
}

/** What belongs on the screen: the check of this window, if there is one. */
function current(now: number) {
  const isOwn = own.last !== undefined || own.running !== undefined;
  const { last, running, fullByHand } = isOwn ? own : { ...stored, last: stored.report };
  const shown = reportToShow(last, running, now);
  return { ...shown, growing: shown.progress && running, fullByHand };
}

/** From this window where its way is another one; otherwise in the background, which outlives the popup. */
async function check(scope: Scope): Promise<void> {
  const { here } = stored;
  if (here.kind !== 'private' || !here.asksFromHere) return sendCommand(() => command('check', scope));
  const isByHand = scope === 'full' && !stored.settings.fullCheck;
  const { last } = own;
  await checkFromHere(scope, (report) => {
    const part =
      report.finishedAt === undefined ? { ...(last && { last }), running: report } : { last: report };
    own = { ...part, ...(isByHand && { fullByHand: report.startedAt }) };
    draw();
  });
  // Where the background ended in the middle, nothing is known that was not known before.
  if (own.running !== undefined) own = last === undefined ? {} : { last };
  draw();
  await forecast();
}

/** What a block would change, by the counts of the relays. */
async function forecast(): Promise<void> {
  const { report } = current(Date.now());
  if (report === undefined || stored.settings.mode === 'ask') return;
  const { loadForecasts } = await import('./forecasts.ts');
  const before = forecasts;
  forecasts = await loadForecasts(report, stored.settings, ownValue);
  if (forecasts !== before) draw();
}

/** The record's code comes with the click: few need it, and everybody waits for the popup. */
async function save(report: Report): Promise<void> {
  const { saveReportFile } = await import('./save-report.ts');
  saveReportFile(report, spoken, await ownValue<StoredSurvey>('survey'));
}

/** Sends a command; the popup says so where it fails. */
async function sendCommand(send: () => Promise<boolean>): Promise<void> {
  silent = !(await send().catch(() => false));
  if (silent) draw();
}
