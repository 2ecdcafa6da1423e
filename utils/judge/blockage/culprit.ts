import type { PlainReason, Rung, RungCause, RungState } from '../../model/blockage.ts';
import type { EndpointId } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';
import type { Technique } from '../../model/technique.ts';
import type { Certainty } from '../../model/verdict.ts';
import { idsOf } from '../predicates.ts';
import type { FailedEndpoint } from './failed-endpoint.ts';

/** All that the judge knows of one culprit: one file each in `culprits/`. */
export interface CulpritRules {
  /** It may be suspected only where a control works; the others bring their own evidence. */
  readonly needsControl: boolean;
  /** @param lower the rungs before this one */
  examine(failed: FailedEndpoint, lower: readonly Rung[]): Outcome;
  /** The techniques that are left where it is the only suspect; never empty. */
  explain?(techniques: readonly Technique[]): readonly Technique[];
}

/** A rung without its culprit. `certainty` counts only where the culprit is found. */
export type Outcome = RungCause & {
  readonly state: RungState;
  readonly evidence: readonly EndpointId[];
  readonly certainty: Certainty;
};

/** The interface shows the evidence of a rung in one line. */
const MAX_EVIDENCE = 4;

type Rows = readonly Observation[];

export function ruledOut(reason: PlainReason, evidence: Rows = []): Outcome {
  return outcome('ruled-out', { reason }, evidence);
}

export function unlikely(reason: PlainReason, evidence: Rows = []): Outcome {
  return outcome('unlikely', { reason }, evidence);
}

export function possible(cause: PlainReason | RungCause, evidence: Rows): Outcome {
  return outcome('possible', cause, evidence);
}

export function found(
  cause: PlainReason | RungCause,
  evidence: Rows,
  certainty: Certainty = 'likely',
): Outcome {
  return outcome('found', cause, evidence, certainty);
}

function outcome(
  state: RungState,
  cause: PlainReason | RungCause,
  evidence: Rows,
  certainty: Certainty = 'likely',
): Outcome {
  const explained = typeof cause === 'string' ? { reason: cause } : cause;
  return { state, ...explained, evidence: idsOf(evidence).slice(0, MAX_EVIDENCE), certainty };
}
