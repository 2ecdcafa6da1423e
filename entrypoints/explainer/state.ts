import { forecastOf } from '../../utils/forecast/forecast.ts';
import { chanceOfOneFree, listOfAge } from '../../utils/forecast/list-age.ts';
import { shortForecast } from '../../utils/forecast/short-forecast.ts';
import { situationOf, suggestedCountry } from '../../utils/forecast/situation.ts';
import { LIST_MISSES } from '../../utils/judge/list-misses.ts';
import type { Measured } from '../../utils/model/measured.ts';
import type { Report } from '../../utils/model/report.ts';
import { DEFAULT_DIALS, type Dials, type Scenario } from '../../utils/model/scenario.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { deepLink, parseDeepLink } from '../../utils/parse/deep-link.ts';
import { type Counts, inCountry, topCountries } from '../../utils/relays/counts.ts';
import { LIST_AGES } from '../../utils/relays/list-ages.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import { SOURCES } from '../../utils/scenarios/sources.ts';

/** Bars of countries: the largest, and the person's own. */
const MAX_COUNTRIES = 10;

/** What a person chose in the explainer; it stands in the page's address. */
export interface ExplainerState {
  readonly scenario: Scenario;
  /** Another one that is shown beside it. */
  readonly beside?: Scenario | undefined;
  readonly dials: Dials;
  readonly situation: Situation;
}

/** What is stored about the person. */
export interface Stored {
  readonly report?: Report | undefined;
  readonly settings: Pick<Settings, 'connects' | 'country'>;
  /** By the last survey; missing until it is read. */
  readonly measured?: Measured | undefined;
}

/** The state of a page that was just opened: its address first, then what is stored. @param query of the address */
export function initialState(query: string, { report, settings }: Stored): ExplainerState {
  const [first] = SCENARIOS;
  if (first === undefined) throw new Error('There is no scenario.');
  const linked = parseDeepLink(Object.fromEntries(new URLSearchParams(query)));
  return {
    scenario: SCENARIOS.find(({ id }) => id === linked.scenario) ?? first,
    beside: SCENARIOS.find(({ id }) => id === linked.beside),
    dials: withMeasuredAge({ ...DEFAULT_DIALS, ...linked.dials }),
    situation: { ...situationOf(report, settings), ...linked.situation },
  };
}

/** The page's address with this state; a link to another scenario keeps dials and situation. */
export function hrefOf({ scenario, beside, dials, situation }: ExplainerState): string {
  const link = deepLink(scenario.id, situation, dialsOf(scenario, dials));
  return `?${new URLSearchParams(beside === undefined ? link : { ...link, beside: beside.id })}`;
}

/** Everything that the page draws from the state, counted on this relay directory. */
export function pictureOf(state: ExplainerState, { report, settings, measured }: Stored, counts: Counts) {
  const { scenario, beside, dials, situation } = state;
  const answerOf = (to: Scenario) => {
    const forecast = forecastOf(to, dialsOf(to, dials), situation, counts);
    const lines = shortForecast(forecast.effects, situation);
    return { scenario: to, forecast, lines, measured: isAbout(measured, to) ? measured : undefined };
  };
  return {
    chosen: answerOf(scenario),
    beside: beside === undefined || beside.id === scenario.id ? undefined : answerOf(beside),
    dials: dialsOf(scenario, dials),
    situation,
    suggested: settings.country === '' ? suggestedCountry(report) : undefined,
    relays: { count: counts.all.relays, date: counts.date },
    topCountries: countryBars(counts, situation.country),
    sources: sourcesOf(counts.date),
  };
}

/** What was measured more than a day ago is an "if" again. */
function isAbout(measured: Measured | undefined, { id }: Scenario): boolean {
  return measured?.scenario === id && Date.now() - measured.at < DAY_MS;
}

/** What was counted of a list of each age. */
export const AGE_POINTS = LIST_AGES.map(({ days, missed, guardShareMissed }) => ({
  days,
  exits: LIST_MISSES.find((list) => list.days === days)?.missed,
  relays: missed,
  missed: guardShareMissed,
  chance: chanceOfOneFree(guardShareMissed),
}));

/** What the person changed about themselves, as settings; empty where nothing changed. */
export function changedSettings(before: Situation, after: Situation): Partial<Settings> {
  const { connects, country = '' } = after;
  return {
    ...(connects === before.connects ? {} : { connects }),
    ...(country === (before.country ?? '') ? {} : { country }),
  };
}

/** A scenario without dials is always shown with the default ones. */
function dialsOf({ dials: names }: Scenario, dials: Dials): Dials {
  return names.length === 0 ? DEFAULT_DIALS : dials;
}

/** Only an age that was measured can be shown, and chosen. */
function withMeasuredAge({ listAge, ...rest }: Dials): Dials {
  return { ...rest, listAge: listOfAge(listAge)?.days ?? 0 };
}

function countryBars(counts: Counts, own: string | undefined) {
  const top = topCountries(counts, MAX_COUNTRIES);
  const isShown = own === undefined || top.some(({ country }) => country === own);
  return isShown ? top : [...top, inCountry(counts, own)];
}

/** The directory that was counted may be newer than the one that shipped. @param date ms since the epoch */
function sourcesOf(date: number) {
  const directory = { ...SOURCES['relay-directory'], date: new Date(date).toISOString().slice(0, 10) };
  return { ...SOURCES, 'relay-directory': directory };
}
