import type { ProbeOutcome, SurveyTarget } from '../model/survey.ts';
import type { SurveyState } from '../model/survey-plan.ts';

/** The part of an `AbortSignal` that a survey needs: this layer has no DOM types. */
export interface Cancel {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Everything that a survey needs from outside. Expected trouble is a value; whatever throws ends the survey. */
export interface SurveyPorts {
  /** One TLS connection. It ends by itself after so many ms at the latest (`timeout`), and at once when the survey is cancelled. */
  probe(target: SurveyTarget, deadlineMs: number): Promise<ProbeOutcome>;
  /** ms since the epoch */
  now(): number;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
  /** Called after every change; the last call has the result. */
  show(state: SurveyState): void;
}
