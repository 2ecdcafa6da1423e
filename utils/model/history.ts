import type { VerdictType } from './verdict.ts';

/** What is known, as far as it is known: a check that could not tell changes nothing here. */
export interface Known {
  /** The last verdict that was not `unknown`. */
  readonly verdict?: Exclude<VerdictType, 'unknown'>;
  /** Hosts that this network blocks, sorted. */
  readonly blocked: readonly string[];
}

/** A change of what is known. */
export interface Transition extends Known {
  /** ms since the epoch */
  readonly at: number;
}

/** What a notification can be about; each can be switched off. */
export const NOTICES = ['left-tor', 'blocked', 'free'] as const;
export type NoticeType = (typeof NOTICES)[number];

/** A notification that was shown. */
export interface Notice {
  readonly type: NoticeType;
  /** The hosts it was about; none for `left-tor`. */
  readonly hosts: readonly string[];
  /** ms since the epoch */
  readonly at: number;
}

/** All that is kept of the past. */
export interface History {
  /** Oldest first. */
  readonly transitions: readonly Transition[];
  /** The notices of the last day, oldest first. */
  readonly notices: readonly Notice[];
}
