import { firstOf, type OwnRead } from '../../utils/browser/own-read.ts';
import { reportToShow } from '../../utils/check/report-to-show.ts';
import { type Actions, drawPopup } from './draw.tsx';

/** A hidden page is never painted: then the rest of the code waits as long (ms). */
const LONGEST_FRAME_MS = 100;

/** All that the first frame does not need: folded parts, commands, forecasts, the file. */
const live = firstFrame().then(() => import('./live.tsx'));

/** What is pressed before the rest of the code is there waits for it. */
function soon(act: (actions: Actions) => void): void {
  live.then(({ actions }) => act(actions));
}

/** Draws what is stored. Where that fails, the rest of the code reads it again, has the background mend it, or says what is wrong. */
async function firstFrame(): Promise<void> {
  try {
    const first = await firstOf(globalThis.storedAsked);
    // A chosen language is in a file that is read later: whoever chose one waits for it.
    if (first?.settings.language === 'browser') draw(first);
  } catch (error) {
    console.warn('The first frame:', error);
  }
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function draw({ report, running, unsaved, isForeign: _, ...read }: OwnRead): void {
  const now = Date.now();
  const shown = reportToShow(report, running, now);
  const trouble = unsaved ? 'report-not-stored' : undefined;
  drawPopup(
    { ...shown, growing: shown.progress && running, ...read, trouble, now },
    {
      onCheck: () => soon((actions) => actions.onCheck()),
      onFullCheck: () => soon((actions) => actions.onFullCheck()),
      onMode: (mode) => soon((actions) => actions.onMode(mode)),
      onOptions: () => soon((actions) => actions.onOptions()),
      onSave: (saved) => soon((actions) => actions.onSave(saved)),
      onTransport: (connects) => soon((actions) => actions.onTransport(connects)),
      onExplain: (scenario) => soon((actions) => actions.onExplain(scenario)),
    },
  );
}
