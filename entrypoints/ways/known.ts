import { SURVEY_CONCLUSIONS, type SurveyConclusion } from '../../utils/model/survey.ts';
import { LOG_CONCLUSIONS, type LogConclusion } from '../../utils/model/torlog.ts';

/** What the page that leads here had found, as the address says; anything else in it is left alone. */
export function knownFrom(query: string): {
  readonly log: LogConclusion | undefined;
  readonly survey: SurveyConclusion['type'] | undefined;
} {
  const asked = new URLSearchParams(query);
  return {
    log: LOG_CONCLUSIONS.find((one) => one === asked.get('log')),
    survey: SURVEY_CONCLUSIONS.find((one) => one === asked.get('survey')),
  };
}
