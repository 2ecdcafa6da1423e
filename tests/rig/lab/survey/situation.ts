import type {
  CannotTell,
  SurveyConclusion,
  SurveyPattern,
  SurveySize,
} from '../../../../utils/model/survey.ts';

/** What a survey must conclude. */
export type Expected =
  | { readonly type: 'open' | 'only-some-ports' | 'authorities-only' }
  | { readonly type: 'relays-blocked' | 'some'; readonly pattern?: SurveyPattern['type'] | 'none' }
  | { readonly type: 'cannot-tell'; readonly why: readonly CannotTell[] };

/** How the provider treats its customer, and what the survey must say of it. */
export interface Situation {
  readonly id: string;
  /** What is so, in a sentence. */
  readonly title: string;
  /** The relay directory in use: the one in the package, or one that was renewed a moment ago and so is an hour old at most. */
  readonly directory: 'shipped' | 'renewed';
  readonly size: SurveySize;
  /** Whether the filter is there already when the person checks, or begins between the check and the survey. */
  readonly begins: 'before-check' | 'after-check';
  /** The provider's filter, see `filters.ts`. */
  readonly filter: readonly string[];
  /** The directory authorities are asked as well, by a second click. */
  readonly asksAuthorities?: true;
  /** Why the page offers no survey. Missing: it offers one. */
  readonly gate?: string;
  /** Every one of these is right. Written from what is so, and from the rules of docs/survey.md, before the first run. */
  readonly expected: readonly Expected[];
}

/** Whether a conclusion is one of those expected. */
export function fits(conclusion: SurveyConclusion, expected: readonly Expected[]): boolean {
  return expected.some((one) => {
    if (one.type !== conclusion.type) return false;
    if (conclusion.type === 'cannot-tell') return 'why' in one && one.why.includes(conclusion.why);
    const pattern = ('pattern' in conclusion && conclusion.pattern?.type) || 'none';
    return !('pattern' in one) || one.pattern === pattern;
  });
}

export const BLOCKED: readonly Expected[] = [{ type: 'relays-blocked' }];
export const OPEN: readonly Expected[] = [{ type: 'open' }];
export const NO_CONTROLS: readonly Expected[] = [{ type: 'cannot-tell', why: ['controls-silent'] }];
/** Nothing is claimed, because too many or too few of the relays and hosts answer. */
export const UNDECIDED: Expected = {
  type: 'cannot-tell',
  why: ['in-between', 'too-few-asked', 'hosts-silent-too'],
};

export function situation(
  id: string,
  title: string,
  filter: readonly string[],
  expected: readonly Expected[],
  more: Partial<Situation> = {},
): Situation {
  return {
    id,
    title,
    directory: 'shipped',
    size: 'usual',
    begins: 'before-check',
    filter,
    expected,
    ...more,
  };
}
