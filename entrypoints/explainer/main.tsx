import { render } from 'preact';
import { Explainer } from '../../components/explainer/Explainer.tsx';
import { painted } from '../../components/shared/after-paint.ts';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { askStored } from '../../utils/browser/ask-stored.ts';
import { readOwn } from '../../utils/browser/own-read.ts';
import { ownValue } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import type { StoredSurvey } from '../../utils/model/measured.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { LIST_AGES_DATE } from '../../utils/relays/list-ages.ts';
import { SHIPPED_COUNTS } from '../../utils/relays/shipped-counts.ts';
import { CITED } from '../../utils/scenarios/cited.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import {
  AGE_POINTS,
  changedSettings,
  type ExplainerState,
  hrefOf,
  initialState,
  pictureOf,
  type Stored,
} from './state.ts';

const app = document.getElementById('app') ?? document.body;
/** The first frame is drawn from what this version stored, on the counts that ship. */
const first = await readOwn(globalThis.storedAsked ?? askStored()).catch(() => undefined);
await appear(first?.settings ?? DEFAULT_SETTINGS);
let say = makeSay(getSpoken, spokenLanguage());
let stored: Stored = first ?? { report: undefined, settings: DEFAULT_SETTINGS };
let counts = SHIPPED_COUNTS;
let state = initialState(location.search, stored);
draw();
await painted();

/** Parsers, commands and the reader of a renewed directory: nothing of it is needed before. */
const { readStored, renewedCounts } = await import('./live.ts');
if (first === undefined || first.isForeign) {
  const again = await readStored();
  stored = again ?? stored;
  await appear(again?.settings ?? DEFAULT_SETTINGS);
  say = makeSay(getSpoken, spokenLanguage());
  state = initialState(location.search, stored);
  draw();
}
const { measured } = (await ownValue<StoredSurvey>('survey')) ?? {};
stored = { ...stored, measured };
counts = (await renewedCounts()) ?? counts;
if (measured !== undefined || counts !== SHIPPED_COUNTS) draw();

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

/** Its code comes with the click; it is made here, and nothing sends it. */
async function savePicture(): Promise<void> {
  const { savePictureFile } = await import('./save-picture.ts');
  const { chosen, beside, situation, relays } = pictureOf(state, stored, counts);
  const answers = beside === undefined ? [chosen] : [chosen, beside];
  savePictureFile({ answers, situation, relays, now: Date.now(), say });
}

function draw(): void {
  document.title = say('explainer_title');
  render(
    <Explainer
      {...pictureOf(state, stored, counts)}
      scenarios={SCENARIOS}
      cites={CITED}
      countries={COUNTRIES}
      ages={AGE_POINTS}
      agesDate={LIST_AGES_DATE}
      now={Date.now()}
      say={say}
      hrefOf={(scenario) => hrefOf({ ...state, scenario })}
      onScenario={(scenario) => change({ scenario })}
      onBeside={(beside) => change({ beside })}
      onDials={(dials) => change({ dials })}
      onSituation={changeSituation}
      onSavePicture={savePicture}
      onPaste={(link) => show(initialState(link, stored))}
    />,
    app,
  );
}
