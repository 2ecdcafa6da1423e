import type { Technique } from '../../../utils/model/technique.ts';
import type { BrowserName } from '../browsers/find.ts';
import { EXPECTED_WARNINGS, type ExpectedWarning } from './expected-warnings.ts';
import { INDISTINGUISHABLE } from './indistinguishable.ts';

/** What the popup's warning shows. */
export interface SeenWarning {
  readonly by: string;
  readonly techniques: readonly string[];
  readonly text: string;
}

/** @returns how the warning contradicts a condition, in words */
export function compareWarningOf(
  condition: string,
  browser: BrowserName,
  seen: SeenWarning | undefined,
): readonly string[] {
  return compareWarning(
    EXPECTED_WARNINGS[condition],
    INDISTINGUISHABLE[condition]?.[browser] ?? [],
    browser,
    seen,
  );
}

/** The culprits that the popup must suspect in this browser. */
export function suspectedOf({ by }: ExpectedWarning, browser: BrowserName): string {
  return typeof by === 'string' ? by : by[browser];
}

/**
 * Compares a warning with the technique in use.
 * @param expected undefined: there must be no warning
 * @param indistinguishable techniques that may be named, too
 * @returns the contradictions, in words
 */
export function compareWarning(
  expected: ExpectedWarning | undefined,
  indistinguishable: readonly Technique[],
  browser: BrowserName,
  seen: SeenWarning | undefined,
): readonly string[] {
  if (expected === undefined)
    return seen === undefined ? [] : [`warns, but nothing is blocked: ${seen.text}`];
  if (seen === undefined) return [`does not warn of ${expected.technique}`];
  const isAlone = expected.byIfAlone !== undefined && seen.techniques.join() === expected.technique;
  const by = isAlone ? expected.byIfAlone : suspectedOf(expected, browser);
  const allowed: readonly string[] = [expected.technique, ...indistinguishable];
  const others = seen.techniques.filter((technique) => !allowed.includes(technique));
  const wrong: string[] = [];
  if (!seen.techniques.includes(expected.technique)) {
    wrong.push(`names ${seen.techniques.join(' or ')}; in use is ${expected.technique}`);
  }
  if (others.length > 0) wrong.push(`names ${others.join(', ')} as well, which can be told apart`);
  const isOtherRun = browser === 'firefox' && seen.by === expected.byInOtherRuns;
  if (seen.by !== by && !isOtherRun) wrong.push(`suspects "${seen.by}", must be "${by}"`);
  if (seen.techniques.length > 1 && !/cannot tell which|not the same everywhere/.test(seen.text)) {
    wrong.push('does not say that it cannot tell them apart, nor that they differ');
  }
  return wrong;
}
