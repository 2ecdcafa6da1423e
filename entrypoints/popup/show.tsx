import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import { makeSay } from '../../components/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { openExplainer, openOptions } from '../../utils/browser/pages.ts';
import { loadStored, type Stored, watchStored } from '../../utils/browser/stored.ts';
import { shown } from '../../utils/check/shown.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { Report } from '../../utils/model/report.ts';
import { FRESH } from '../../utils/model/settings.ts';

const app = document.getElementById('app') ?? document.body;
const shell = app.firstElementChild;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;

/** Storage itself fails: said on the screen, and nothing is claimed. */
const UNREADABLE: Stored = { report: undefined, running: undefined, settings: FRESH, broken: true };

let stored = UNREADABLE;
let silent = false;
let forecasts: readonly ShortForecast[] | undefined;
let reads = 0;
watchStored(read); // before the first read: what changes in between would never be drawn
await read();
setInterval(draw, 5_000); // "12 s ago" grows old
// After the paint: it wakes the background.
setTimeout(() => tell(() => command('colours', matchMedia('(prefers-color-scheme: dark)').matches)), 500);

async function read(): Promise<void> {
  reads += 1;
  const mine = reads;
  const fresh = await loadStored().catch(() => UNREADABLE);
  if (mine !== reads) return; // a later change is being read, and reads may overtake each other
  stored = fresh;
  silent = false;
  if (shell?.isConnected) app.replaceChildren(); // it makes way for the state, in the same frame
  draw();
  // Reading and counting the relays must not hold back the frame that shows the state.
  setTimeout(forecast, 60);
}

function draw(): void {
  const now = Date.now();
  const { report, progress } = shown(stored.report, stored.running, now);
  render(
    <Popup
      report={report}
      running={progress}
      forecasts={forecasts}
      settings={stored.settings}
      now={now}
      say={say}
      trouble={silent ? 'background-silent' : stored.broken ? 'stored-state-broken' : undefined}
      onCheck={() => tell(() => command('check', stored.settings.fullCheck ? 'full' : 'discreet'))}
      onFullCheck={() => tell(() => command('check', 'full'))}
      onMode={(mode) => tell(() => command('change', { mode }))}
      onOptions={openOptions}
      onSave={save}
      onWay={(connects) => tell(() => command('change', { connects }))}
      onWhole={openExplainer}
    />,
    app,
  );
}

/** Reads and counts ten thousand relays. */
async function forecast(): Promise<void> {
  if (stored.report === undefined || stored.settings.mode === 'ask') return;
  const { loadForecasts } = await import('./forecasts.ts');
  forecasts = await loadForecasts(stored.report, stored.settings);
  draw();
}

/** The record's code comes with the click: few need it, and everybody waits for the popup. */
async function save(report: Report): Promise<void> {
  const { saveRecord } = await import('./save-record.ts');
  saveRecord(report, say);
}

/** A command that does not arrive is said on the screen. */
async function tell(send: () => Promise<boolean>): Promise<void> {
  silent = !(await send().catch(() => false));
  if (silent) draw();
}
