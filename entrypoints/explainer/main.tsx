import { render } from 'preact';
import { Explainer } from '../../components/explainer/Explainer.tsx';
import { makeSay } from '../../components/text/say.ts';
import { afterFrame } from '../../utils/browser/after-frame.ts';
import { firstRead } from '../../utils/browser/first-read.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { LIST_AGES_DATE } from '../../utils/relays/list-ages.ts';
import { SHIPPED_COUNTS } from '../../utils/relays/shipped-counts.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import {
  AGE_BARS,
  changedSettings,
  type ExplainerState,
  hrefOf,
  initialState,
  pictureOf,
  type Stored,
} from './state.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;
document.title = say('explainer_title');

/** The first frame is drawn from what this version stored, on the counts that ship. */
const first: Stored | undefined = await firstRead().catch(() => undefined);
let stored: Stored = first ?? { report: undefined, settings: DEFAULT_SETTINGS };
let counts = SHIPPED_COUNTS;
let state = initialState(location.search, stored);
draw();
await afterFrame();

/** Parsers, commands and the reader of a renewed directory: nothing of it is needed before. */
const { readStored, renewedCounts } = await import('./live.ts');
if (first === undefined) {
  stored = (await readStored()) ?? stored;
  state = initialState(location.search, stored);
  draw();
}
counts = (await renewedCounts()) ?? counts;
if (counts !== SHIPPED_COUNTS) draw();

function change(changes: Partial<ExplainerState>): void {
  show({ ...state, ...changes });
}

function show(next: ExplainerState): void {
  state = next;
  history.replaceState(null, '', hrefOf(state));
  draw();
}

async function changeSituation(situation: Situation): Promise<void> {
  const changes = changedSettings(state.situation, situation);
  change({ situation });
  const { saveSettings } = await import('./live.ts');
  saveSettings(changes);
}

function draw(): void {
  render(
    <Explainer
      {...pictureOf(state, stored, counts)}
      scenarios={SCENARIOS}
      countries={COUNTRIES}
      ages={AGE_BARS}
      agesDate={LIST_AGES_DATE}
      now={Date.now()}
      say={say}
      hrefOf={(scenario) => hrefOf({ ...state, scenario })}
      onScenario={(scenario) => change({ scenario })}
      onBeside={(beside) => change({ beside })}
      onDials={(dials) => change({ dials })}
      onSituation={changeSituation}
      onPaste={(link) => show(initialState(link, stored))}
    />,
    app,
  );
}
