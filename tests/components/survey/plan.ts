import type { SurveyGroup, SurveyResult, SurveyTarget } from '../../../utils/model/survey.ts';
import type { SurveyPlan } from '../../../utils/model/survey-plan.ts';

export const NOW = Date.UTC(2026, 10, 27, 3, 0);
export const ago = (minutes: number) => NOW - minutes * 60_000;

const targets = (group: SurveyGroup, count: number): readonly SurveyTarget[] =>
  Array.from({ length: count }, (_, index) => ({ group, host: `198.51.100.${index}`, port: 443 }));

export const PLAN: SurveyPlan = {
  size: 'usual',
  seed: 20_130_418,
  directoryDate: ago(14 * 1440),
  rounds: [
    { stage: 'controls', targets: [...targets('plain', 3), ...targets('reserved', 2)] },
    { stage: 'relays', targets: [...targets('relays', 24), ...targets('hosting', 16)] },
  ],
  groups: { plain: 3, reserved: 2, relays: 24, hosting: 16 },
  mostTor: 24,
  most: 45,
  longestMs: 300_000,
  canShowBlock: true,
};

const count = (asked: number, more: object = {}) => ({
  asked,
  answered: asked,
  silent: 0,
  reset: 0,
  refused: 0,
  closed: 0,
  unreachable: 0,
  leftOut: 0,
  ...more,
});

export const OPEN: SurveyResult = {
  startedAt: ago(4),
  finishedAt: ago(3),
  size: 'usual',
  seed: PLAN.seed,
  directoryDate: PLAN.directoryDate,
  groups: {
    relays: count(6, { answered: 5, silent: 1 }),
    hosting: count(6),
    reserved: count(2, { answered: 0, silent: 2 }),
  },
  conclusion: { type: 'open' },
};
