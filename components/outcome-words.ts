import type { Outcome } from '../utils/model/effect.ts';
import type { MessageKey } from './say.ts';
import type { Shape } from './shapes.ts';

/** Inside a line. */
export const OUTCOME: Record<Outcome, MessageKey> = {
  stops: 'outcome_stops',
  'goes-on': 'outcome_goes_on',
  depends: 'outcome_depends',
};

/** Over a list. */
export const OUTCOMES_OF: Record<Outcome, MessageKey> = {
  stops: 'outcomes_stop',
  'goes-on': 'outcomes_go_on',
  depends: 'outcomes_depend',
};

export const OUTCOME_SHAPE: Record<Outcome, Shape> = {
  stops: 'blocked',
  'goes-on': 'works',
  depends: 'unknown',
};
