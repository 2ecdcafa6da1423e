import type { SourceId } from '../../utils/model/citation.ts';
import type { View } from '../../utils/model/exposure.ts';
import type { Forecast, Step } from '../../utils/model/forecast.ts';
import type { Scenario, ScenarioId } from '../../utils/model/scenario.ts';
import type { Word } from './Glossary.tsx';
import type { Note } from './Notes.tsx';

type Sources = readonly SourceId[];

/** The sources of what the page states beside the effects, which name theirs themselves. */
export interface Cites {
  readonly cases: Readonly<Record<ScenarioId, Sources>>;
  readonly steps: Readonly<Record<Step, Sources>>;
  readonly views: Readonly<Record<View, Sources>>;
  readonly words: Readonly<Record<Word, Sources>>;
  readonly notes: Readonly<Record<Note, Sources>>;
  readonly sections: Readonly<
    Record<'case_2013' | 'exposure_note' | 'bars_countries' | 'bars_ages', Sources>
  >;
}

interface Answered {
  readonly scenario: Scenario;
  readonly forecast: Forecast;
}

/** A number for every source on the page: those of the effects first, those of the folds last. */
export function citedIn(answers: readonly Answered[], cites: Cites): ReadonlyMap<SourceId, number> {
  return numbered([...citedInOpen(answers, cites), ...Object.values(cites.notes).flat()]);
}

/** Each source once, in the order in which they are cited, from 1. */
export function numbered(sources: readonly SourceId[]): ReadonlyMap<SourceId, number> {
  return new Map([...new Set(sources)].map((id, index) => [id, index + 1]));
}

/** The sources of what stands open on the page, and is printed. */
export function citedInOpen(answers: readonly Answered[], cites: Cites): ReadonlySet<SourceId> {
  const forecasts = answers.map(({ forecast }) => forecast);
  return new Set([
    ...forecasts.flatMap((one) => one.effects.flatMap(({ sources }) => sources)),
    ...answers.flatMap(({ scenario }) => cites.cases[scenario.id] ?? []),
    ...forecasts.flatMap((one) => one.steps.flatMap((step) => cites.steps[step])),
    ...forecasts.flatMap(({ exposures }) => viewsIn(exposures).flatMap((view) => cites.views[view])),
    ...Object.values(cites.sections).flat(),
    ...Object.values(cites.words).flat(),
  ]);
}

/** Every view of a table of who sees what, now and after the block. */
export function viewsIn(exposures: readonly { readonly now: View; readonly after: View }[]): readonly View[] {
  return exposures.flatMap(({ now, after }) => [now, after]);
}
