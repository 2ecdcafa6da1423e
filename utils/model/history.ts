import type { Certainty, VerdictType } from './verdict.ts';

/** The last known state. A check without a result leaves it as it was. */
export interface Known {
  /** The last verdict that was not `unknown`. */
  readonly verdict?: Exclude<VerdictType, 'unknown'>;
  /**
   * The least of all checks since the last transition, so that the history claims no more than any of them did. Missing
   * where there is no verdict, and in entries of versions before 2026-12, which count as `likely`.
   */
  readonly certainty?: Certainty;
  /** Hosts that are stopped on purpose, whoever does it, sorted. */
  readonly blocked: readonly string[];
}

/** A change of the known state, with the new state. */
export interface Transition extends Known {
  /** ms since the epoch */
  readonly at: number;
}

/** The subjects of notifications. Each can be switched off. */
export const NOTICES = ['left-tor', 'blocked', 'free'] as const;
export type NoticeType = (typeof NOTICES)[number];

/** A notification that was shown. */
export interface Notice {
  readonly type: NoticeType;
  /** The hosts that became blocked or free; none for `left-tor`. */
  readonly hosts: readonly string[];
  /** ms since the epoch */
  readonly at: number;
}

/** Everything that is stored about earlier checks. */
export interface History {
  /** Oldest first. */
  readonly transitions: readonly Transition[];
  /** The notices of the last day, oldest first. */
  readonly notices: readonly Notice[];
}
