import { render } from 'preact';
import { gateOf } from '../../components/survey/gate.ts';
import { SurveyPage } from '../../components/survey/SurveyPage.tsx';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { command } from '../../utils/browser/commands.ts';
import { watchDirectory } from '../../utils/browser/directory.ts';
import { loadLastRenewal, watchLastRenewal } from '../../utils/browser/renew-directory.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { loadStored, watchStored } from '../../utils/browser/storage.ts';
import { loadSurvey, watchForgotten, watchSurvey } from '../../utils/browser/survey-stored.ts';
import { reportToShow } from '../../utils/check/report-to-show.ts';
import type { LastRenewal } from '../../utils/model/renewal.ts';
import { Survey } from './survey.ts';

const survey = new Survey(draw);
let lastRenewal: LastRenewal | undefined;
let stored = await loadStored();
await appear(stored.settings);
const say = makeSay(getSpoken, spokenLanguage());
document.documentElement.lang = say.language;
document.title = say('survey_title');

watchStored(async () => {
  stored = await loadStored();
  draw();
});
watchDirectory(() => survey.readDirectory());
watchLastRenewal(async () => {
  lastRenewal = await loadLastRenewal();
  draw();
});
watchSurvey(readSurvey);
watchForgotten(() => survey.forget());
await readSurvey();
await survey.readDirectory();
setInterval(draw, 5_000); // a check becomes too old, and so does "12 s ago"

async function readSurvey(): Promise<void> {
  if (!survey.isNew) survey.result = await loadSurvey();
  draw();
}

function gateNow() {
  const now = Date.now();
  const { progress } = reportToShow(stored.report, stored.running, now);
  return gateOf(stored.report, progress !== undefined, now);
}

/** What is stored may have changed since it was drawn. */
function ifReady(act: () => void): void {
  if (gateNow().type === 'ready') act();
  else draw();
}

function draw(): void {
  const { plan, authorities, running, result, isNew, inUse } = survey;
  render(
    <SurveyPage
      gate={gateNow()}
      directory={{ date: inUse?.directory.date, lastRenewal }}
      plan={plan}
      authorities={authorities}
      running={running}
      result={result}
      isNew={isNew}
      now={Date.now()}
      say={say}
      onCheck={() => void command('check', stored.settings.fullCheck ? 'full' : 'discreet')}
      onRenew={async () => void (await command('renew').catch(() => false))}
      onSize={(size) => survey.choose(size)}
      onStart={() => ifReady(() => survey.start())}
      onAuthorities={() => ifReady(() => survey.startAuthorities())}
      onCancel={() => survey.cancel()}
    />,
    document.getElementById('app') ?? document.body,
  );
}
