import type { FailedStep, Failure } from '../model/failure.ts';

/** A failure in our words, and the step of the request that failed. */
export interface NamedFailure {
  readonly failure: Failure;
  readonly step: FailedStep;
}

/** Names of one meaning, separated by white space, without the browser's prefix. */
export type NameGroup = readonly [failure: Failure, step: FailedStep, names: string];

/** @returns name, with its prefix → meaning */
export function byName(prefix: string, groups: readonly NameGroup[]): ReadonlyMap<string, NamedFailure> {
  return new Map(
    groups.flatMap(([failure, step, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [prefix + name, { failure, step }] as const),
    ),
  );
}
