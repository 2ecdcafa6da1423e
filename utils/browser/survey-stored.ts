import type { StoredSurvey } from '../model/measured.ts';
import type { SurveyResult } from '../model/survey.ts';
import { parseStoredSurvey } from '../parse/stored-survey.ts';
import { read, watch, write } from './areas.ts';
import { ownVersion } from './product.ts';

/** Written by the page of the survey alone; deleted with everything else that is stored. */
const KEY = 'local:survey';

/** The last survey; `undefined` where there was none. */
export async function loadSurvey(): Promise<SurveyResult | undefined> {
  return parseStoredSurvey(await read(KEY));
}

export function saveSurvey(survey: StoredSurvey): Promise<void> {
  return write(KEY, { ...survey, writtenBy: ownVersion() });
}

export function watchSurvey(changed: () => void): void {
  watch(KEY, changed);
}

/** Calls back when the person deleted everything that is stored: then a survey under way must end, and store nothing. */
export function watchForgotten(forgotten: () => void): void {
  watch('local:settings', () => {
    void read('local:settings').then((settings) => settings === undefined && forgotten());
  });
}
