import { LATER_PARTS } from '../../components/popup/later-parts.ts';
import type { Trouble } from '../../components/popup/Popup.tsx';
import { command } from '../../utils/browser/commands.ts';
import { openExplainer, openOptions } from '../../utils/browser/pages.ts';
import { loadStored, type Stored, watchStored } from '../../utils/browser/storage.ts';
import { shownIn } from '../../utils/browser/window.ts';
import { interrupted } from '../../utils/check/aborted-check.ts';
import { reportToShow } from '../../utils/check/report-to-show.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { Report, Scope } from '../../utils/model/report.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import type { ShownIn } from '../../utils/model/window.ts';
import { type Actions, drawPopup, say } from './draw.tsx';

/** Where storage fails, the popup says so and claims nothing. */
const UNREADABLE: Stored = {
  report: undefined,
  running: undefined,
  settings: DEFAULT_SETTINGS,
  broken: true,
  unsaved: false,
  fullByHand: undefined,
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
let reads = 0;
/** A page stays in its window: asked once, beside the first read. */
const place = shownIn();
let here: ShownIn = { kind: 'ordinary', asksFromHere: false };
/** The check of this private window, in memory only. */
let own: { last?: Report; running?: Report; fullByHand?: number } = {};
watchStored(read); // before the first read: what changes in between would never be drawn
await read();
setInterval(draw, 5_000); // "12 s ago" grows old
// After the paint: it wakes the background.
setTimeout(
  () => sendCommand(() => command('colours', matchMedia('(prefers-color-scheme: dark)').matches)),
  500,
);

async function read(): Promise<void> {
  reads += 1;
  const mine = reads;
  const [fresh, shownWhere] = await Promise.all([loadStored().catch(() => UNREADABLE), place]);
  if (mine !== reads) return; // a later change is being read, and reads may overtake each other
  stored = fresh;
  here = shownWhere;
  silent = false;
  draw();
  // Reading and counting the relays must not hold back the frame that shows the state.
  setTimeout(forecast, 60);
}

function troubleOf({ unsaved, broken }: Stored): Trouble | undefined {
  if (unsaved) return 'report-not-stored';
  return broken ? 'stored-state-broken' : undefined;
}

function draw(): void {
  const now = Date.now();
  const { report, progress, growing, fullByHand } = current(now);
  const trouble = silent ? 'background-silent' : troubleOf(stored);
  const { settings } = stored;
  drawPopup(
    { report, progress, growing, fullByHand, settings, here, later: LATER_PARTS, forecasts, trouble, now },
    actions,
  );
}

/** What belongs on the screen: the check of this window, if there is one. */
function current(now: number) {
  const isOwn = own.last !== undefined || own.running !== undefined;
  const { last, running, fullByHand } = isOwn ? own : { ...stored, last: stored.report };
  const shown = reportToShow(last, running, now, (ended) => interrupted(ended, ended.startedAt));
  return { ...shown, growing: shown.progress && running, fullByHand };
}

/** From this window where its way is another one; otherwise in the background, which outlives the popup. */
async function check(scope: Scope): Promise<void> {
  if (here.kind !== 'private' || !here.asksFromHere) return sendCommand(() => command('check', scope));
  const { checkFromHere } = await import('../../utils/browser/check-from-here.ts');
  const isByHand = scope === 'full' && !stored.settings.fullCheck;
  await checkFromHere(scope, stored.settings, (report) => {
    const { last } = own;
    const part =
      report.finishedAt === undefined ? { ...(last && { last }), running: report } : { last: report };
    own = { ...part, ...(isByHand && { fullByHand: report.startedAt }) };
    draw();
  });
  await forecast();
}

/** Reads and counts ten thousand relays. */
async function forecast(): Promise<void> {
  const { report } = current(Date.now());
  if (report === undefined || stored.settings.mode === 'ask') return;
  const { loadForecasts } = await import('./forecasts.ts');
  forecasts = await loadForecasts(report, stored.settings);
  draw();
}

/** The record's code comes with the click: few need it, and everybody waits for the popup. */
async function save(report: Report): Promise<void> {
  const { saveReportFile } = await import('./save-report.ts');
  saveReportFile(report, say);
}

/** Sends a command; the popup says so where it fails. */
async function sendCommand(send: () => Promise<boolean>): Promise<void> {
  silent = !(await send().catch(() => false));
  if (silent) draw();
}
