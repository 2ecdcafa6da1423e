import type { Technique } from '../../../utils/model/technique.ts';
import type { Caveat, Certainty } from '../../../utils/model/verdict.ts';
import type { BrowserName } from '../browsers/find.ts';
import { suspectedOf } from '../demo/compare.ts';
import type { ExpectedWarning } from '../demo/expected-warnings.ts';

/** What the popup must show for one cell (connection × block). Written before the first run, from how the lab is built. */
export interface Expectation {
  readonly verdict: 'tor' | 'not-tor' | 'mixed' | 'unknown';
  /** The verdict changes with the age of the shipped relay list, which is fresh for a week after each release. */
  readonly dependsOnListAge?: true;
  /** For `unknown`. Several: the browser's error reports decide which one, and they differ from run to run. */
  readonly reason?: string | readonly string[];
  /** For `mixed`: the address family that does not go through Tor. */
  readonly exposed?: 4 | 6;
  /** For the other verdicts; missing: any. */
  readonly certainty?: Certainty;
  /** Exactly these caveats must be shown. */
  readonly caveats?: readonly Caveat[];
  /** These may be shown besides: which exits are met is chance. */
  readonly possibleCaveats?: readonly Caveat[];
  /** Missing: no warning. */
  readonly expectedWarning?: ExpectedWarning;
  /** A warning that the browser shows in some runs only; the cell explains why. */
  readonly possibleWarning?: ExpectedWarning;
  /** The warning may name hosts outside the Tor Project, since those are blocked too. */
  readonly allowsOtherHosts?: true;
  /** Techniques that this browser cannot tell from the real one: the warning may name these as well, and no others. */
  readonly indistinguishable?: readonly Technique[];
  /** The warning names a different subset of `indistinguishable` from run to run. */
  readonly nondeterministic?: true;
  /** The guard that the client must use, where that decides the result; missing: the client chooses. */
  readonly guard?: string;
  /** The two browsers would affect, or hide, each other's result, so they check one after the other. */
  readonly sequential?: true;
}

/** One expectation for both browsers, or one for each. */
export type Expectations = Expectation | Readonly<Record<BrowserName, Expectation>>;

export function expectationFor(expectations: Expectations, browser: BrowserName): Expectation {
  return 'verdict' in expectations ? expectations : expectations[browser];
}

/** The acceptable reasons; empty where no reason is expected. */
export function reasonsOf({ reason = [] }: Expectation): readonly string[] {
  return typeof reason === 'string' ? [reason] : reason;
}

/** An expectation as text, for the table. */
export function describeExpectation(expectation: Expectation, browser: BrowserName): string {
  const verdict = [expectation.verdict, ...reasonsOf(expectation)].join(' ');
  const { expectedWarning: warning } = expectation;
  return warning === undefined
    ? verdict
    : `${verdict}, ${warning.technique} by ${suspectedOf(warning, browser)}`;
}
