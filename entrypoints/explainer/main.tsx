import { render } from 'preact';
import { Explainer } from '../../components/explainer/Explainer.tsx';
import { makeSay } from '../../components/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { loadDirectory } from '../../utils/browser/directory.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { loadStored } from '../../utils/browser/stored.ts';
import { forecastOf } from '../../utils/forecast/forecast.ts';
import { chanceOfOneFree, listOfAge } from '../../utils/forecast/list-age.ts';
import { threeLines } from '../../utils/forecast/matters.ts';
import { situationOf, suggestedCountry } from '../../utils/forecast/situation.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import { type Dials, FRESH_LIST, type Scenario } from '../../utils/model/scenario.ts';
import { FRESH } from '../../utils/model/settings.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { deepLink, parseDeepLink } from '../../utils/parse/deep-link.ts';
import { type Counts, countsOf, inCountry, topCountries } from '../../utils/relays/counts.ts';
import { LIST_AGES, LIST_AGES_DATE } from '../../utils/relays/list-ages.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import { SOURCES } from '../../utils/scenarios/sources.ts';

/** Bars of countries: the largest, and the person's own. */
const MOST_COUNTRIES = 10;

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;
document.title = say('explainer_title');

const ages = LIST_AGES.map(({ days, missed, guardShareMissed }) => ({
  days,
  relays: missed,
  missed: guardShareMissed,
  chance: chanceOfOneFree(guardShareMissed),
}));
// Where storage fails, nothing is known of the person, and the rest works all the same.
const [{ report, settings }, loaded] = await Promise.all([
  loadStored().catch(() => ({ report: undefined, settings: FRESH })),
  loadDirectory(),
]);
const linked = parseDeepLink(Object.fromEntries(new URLSearchParams(location.search)));
let chosen = SCENARIOS.find(({ id }) => id === linked.scenario) ?? SCENARIOS[0];
let dials = measured({ ...FRESH_LIST, ...linked.dials });
let situation: Situation = { ...situationOf(report, settings), ...linked.situation };

if (loaded === undefined) app.textContent = say('explainer_not_loaded');
else draw(countsOf(loaded.directory));

function draw(counts: Counts): void {
  if (chosen === undefined) return;
  const show = chosen;
  const turned = turnedFor(show);
  const again = () => {
    history.replaceState(null, '', hrefOf(show));
    draw(counts);
  };
  const forecast = forecastOf(show, turned, situation, counts);
  render(
    <Explainer
      scenarios={SCENARIOS}
      chosen={show}
      dials={turned}
      situation={situation}
      suggested={settings.country === '' ? suggestedCountry(report) : undefined}
      countries={COUNTRIES}
      forecast={forecast}
      lines={threeLines(forecast.effects, situation)}
      relays={{ count: counts.all.relays, date: counts.date }}
      topCountries={barsOf(counts)}
      ages={ages}
      agesDate={LIST_AGES_DATE}
      sources={sourcesOn(counts.date)}
      now={Date.now()}
      say={say}
      hrefOf={hrefOf}
      onScenario={(scenario) => {
        chosen = scenario;
        history.replaceState(null, '', hrefOf(scenario));
        draw(counts);
      }}
      onDials={(changed) => {
        dials = changed;
        again();
      }}
      onSituation={(changed) => {
        keep(changed);
        situation = changed;
        again();
      }}
    />,
    app,
  );
}

function hrefOf(scenario: Scenario): string {
  return `?${new URLSearchParams(deepLink(scenario.id, situation, turnedFor(scenario)))}`;
}

/** Only what this scenario can be turned by. */
function turnedFor({ dials: names }: Scenario): Dials {
  return names.length === 0 ? FRESH_LIST : dials;
}

/** The directory that was counted may be newer than the one that shipped. @param date ms since the epoch */
function sourcesOn(date: number) {
  const directory = { ...SOURCES['relay-directory'], date: new Date(date).toISOString().slice(0, 10) };
  return { ...SOURCES, 'relay-directory': directory };
}

function barsOf(counts: Counts) {
  const top = topCountries(counts, MOST_COUNTRIES);
  const own = situation.country;
  return own === undefined || top.some(({ country }) => country === own)
    ? top
    : [...top, inCountry(counts, own)];
}

/** What the person says of themselves is remembered: only what they changed here. */
function keep({ connects, country = '' }: Situation): void {
  const said = {
    ...(connects === situation.connects ? {} : { connects }),
    ...(country === (situation.country ?? '') ? {} : { country }),
  };
  if (Object.keys(said).length === 0) return;
  void command('change', said).catch((error: unknown) =>
    console.warn('The situation is not remembered:', error),
  );
}

/** Only an age that was measured can be shown, and picked. */
function measured({ listAge, ...rest }: Dials): Dials {
  return { ...rest, listAge: listOfAge(listAge)?.days ?? 0 };
}
