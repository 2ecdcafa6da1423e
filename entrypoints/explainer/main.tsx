import { render } from 'preact';
import { Explainer } from '../../components/explainer/Explainer.tsx';
import { makeSay } from '../../components/text/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { loadDirectory } from '../../utils/browser/directory.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { loadStored } from '../../utils/browser/storage.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { type Counts, countsOf } from '../../utils/relays/counts.ts';
import { LIST_AGES_DATE } from '../../utils/relays/list-ages.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import { AGE_BARS, changedSettings, type ExplainerState, hrefOf, initialState, pictureOf } from './state.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;
document.title = say('explainer_title');

// Where storage fails, nothing is known of the person, and the rest of the page works.
const [stored, loaded] = await Promise.all([
  loadStored().catch(() => ({ report: undefined, settings: DEFAULT_SETTINGS })),
  loadDirectory(),
]);

if (loaded === undefined) app.textContent = say('explainer_not_loaded');
else draw(initialState(location.search, stored), countsOf(loaded.directory));

function draw(state: ExplainerState, counts: Counts): void {
  const change = (changes: Partial<ExplainerState>) => {
    const next = { ...state, ...changes };
    history.replaceState(null, '', hrefOf(next));
    draw(next, counts);
  };
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
      onDials={(dials) => change({ dials })}
      onSituation={(situation) => {
        saveSituation(state.situation, situation);
        change({ situation });
      }}
    />,
    app,
  );
}

/** Stores what the person changed about themselves. */
function saveSituation(before: Situation, after: Situation): void {
  const changes = changedSettings(before, after);
  if (Object.keys(changes).length === 0) return;
  void command('change', changes).catch((error: unknown) =>
    console.warn('The situation is not stored:', error),
  );
}
