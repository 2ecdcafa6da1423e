import type { Technique } from '../../utils/model/blockage.ts';
import type { BrowserName } from '../browsers/find.ts';
import { ALIKE } from './alike.ts';
import { STOPPED, type Stopped } from './stopped.ts';

/** What the popup's warning shows. */
export interface SeenWarning {
  readonly by: string;
  readonly techniques: readonly string[];
  readonly text: string;
}

/** How the warning contradicts what is played in a condition, in words. */
export function contradictsPlayed(
  condition: string,
  browser: BrowserName,
  seen: SeenWarning | undefined,
): readonly string[] {
  return contradictsStopped(STOPPED[condition], ALIKE[condition]?.[browser] ?? [], browser, seen);
}

/** Whom the popup may suspect in this browser. */
export function suspectedOf({ by }: Stopped, browser: BrowserName): string {
  return typeof by === 'string' ? by : by[browser];
}

/**
 * How the warning contradicts what is truly played, in words.
 * @param expected nothing: there must be no warning
 * @param alike may be named beside what is played, and nothing else
 */
export function contradictsStopped(
  expected: Stopped | undefined,
  alike: readonly Technique[],
  browser: BrowserName,
  seen: SeenWarning | undefined,
): readonly string[] {
  if (expected === undefined)
    return seen === undefined ? [] : [`warns of nothing that is played: ${seen.text}`];
  if (seen === undefined) return [`does not warn of ${expected.played}`];
  const isTold = expected.told !== undefined && seen.techniques.join() === expected.played;
  const by = isTold ? expected.told : suspectedOf(expected, browser);
  const may: readonly string[] = [expected.played, ...alike];
  const others = seen.techniques.filter((technique) => !may.includes(technique));
  const wrong: string[] = [];
  if (!seen.techniques.includes(expected.played)) {
    wrong.push(`names ${seen.techniques.join(' or ')}, played is ${expected.played}`);
  }
  if (others.length > 0) wrong.push(`names ${others.join(', ')} as well, which can be told apart`);
  if (seen.by !== by) wrong.push(`suspects "${seen.by}", must be "${by}"`);
  if (seen.techniques.length > 1 && !/cannot tell which|not the same everywhere/.test(seen.text)) {
    wrong.push('does not say that it cannot tell them apart, nor that they differ');
  }
  return wrong;
}
