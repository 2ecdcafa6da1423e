import type { LogConclusion } from '../../model/torlog.ts';
import { type Failures, failuresOf } from '../failures.ts';
import type { Run, Sign } from '../run.ts';
import type { SignName } from '../signs/signs.ts';

/** What a rule looks at: one run, and how its connections failed. */
export interface Story {
  readonly run: Run;
  readonly failures: Failures | undefined;
  /** All of these signs, in their order. */
  readonly all: (...names: readonly SignName[]) => readonly Sign[];
  /** A bridge is in use, with or without a transport. */
  readonly hasBridge: boolean;
}

/** One conclusion, and the signs that it rests on; undefined: the log does not speak for it. */
export interface LogRule {
  readonly conclusion: LogConclusion;
  readonly when: (story: Story) => readonly Sign[] | undefined;
  /** Something else would write the same lines. */
  readonly isOpen?: boolean;
}

export function storyOf(run: Run): Story {
  return {
    run,
    failures: failuresOf(run),
    all: (...names) => run.signs.filter(({ name }) => names.includes(name)),
    hasBridge: run.way !== 'direct' && run.way !== 'proxy',
  };
}

/** The signs, where there are at least so many. */
export function atLeast(count: number, signs: readonly Sign[]): readonly Sign[] | undefined {
  return signs.length >= count ? signs : undefined;
}
