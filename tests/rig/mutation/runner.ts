import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collect, type Test } from './collect.ts';

/** The tests by which the judgement and the check are mutated: all tables and scenes. */
const FILES = ['tests/utils/{judge,check}/**/*.test.ts', 'tests/scenes/{scenes,lab}.test.ts'];
/**
 * Not these: what a random row finds today it may miss tomorrow, and they take four fifths of the time, which every
 * mutant that survives pays in full.
 */
const RANDOM = ['tests/utils/judge/{verdict/verdict,blockage/blockage,blockage/deliberate}.test.ts'];
/** These play every scene once more for what one module promises, and are half of all the time: only its mutants meet them. */
const OF_ONE_MODULE: readonly (readonly [test: string, module: string])[] = [
  ['tests/utils/check/progress.test.ts', 'utils/check/progress.ts'],
  ['tests/utils/check/aborted-check.test.ts', 'utils/check/aborted-check.ts'],
];
/** So many tests are tried first: those that killed the mutants before this one in its file. */
const RECENT = 8;

/** What Stryker's instrumented code looks at to know which mutant it is, and where it counts what is run. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const COLLECT = new URL('./collect.ts', import.meta.url).href;

/**
 * Runs the tests in this process, imported once. Vitest would import all of them again for each of some thousand
 * mutants, which takes thirty times as long; the pure layers keep no state that a mutant could leave behind.
 */
class OneProcessRunner implements TestRunner {
  readonly #state: Instrumented = {};
  readonly #tests = new Map<string, Test>();
  /** How many mutants each test killed; those that killed most are run first, */
  readonly #kills = new Map<string, number>();
  /** but before them the last that killed mutants of the same file: by file, the latest first. */
  readonly #recent = new Map<string, readonly string[]>();
  readonly #durations = new Map<string, number>();

  constructor() {
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#state });
  }

  /** No mutant is active while modules are loaded (static mutants are ignored), so nothing needs to be loaded again. */
  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    registerHooks({
      resolve: (name, context, next) =>
        name === 'vitest' && context.parentURL !== COLLECT
          ? { url: COLLECT, shortCircuit: true }
          : next(name, context),
    });
    // What a test left running when it failed ends whenever it likes, and concerns nobody.
    process.on('unhandledRejection', () => undefined);
    for (const file of globSync(FILES, { exclude: RANDOM }).sort()) {
      const found = await collect(file, () => import(pathToFileURL(join(process.cwd(), file)).href));
      for (const test of found) this.#tests.set(test.id, test);
    }
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of this.#tests.values()) {
      this.#state.currentTestId = test.id;
      const result = await resultOf(test);
      this.#durations.set(test.id, result.timeSpentMs);
      results.push(result);
    }
    this.#state.currentTestId = undefined;
    const { mutantCoverage } = this.#state;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const { id, fileName } = activeMutant;
    Object.assign(this.#state, { activeMutant: id, hitCount: 0, hitLimit });
    const results: TestResult[] = [];
    let isLate = false;
    for (const test of this.#inOrder(testFilter ?? [...this.#tests.keys()], fileName)) {
      const result = await resultOf(test);
      results.push(result);
      if (result.status !== TestStatus.Failed) continue;
      if (result.failureMessage === LATE) isLate = true;
      this.#remember(test.id, fileName);
      break;
    }
    const { hitCount } = this.#state;
    Object.assign(this.#state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const ended: DryRunResult = isLate
      ? { status: DryRunStatus.Timeout, reason: LATE }
      : { status: DryRunStatus.Complete, tests: results };
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? ended);
  }

  #remember(test: string, file: string): void {
    this.#kills.set(test, (this.#kills.get(test) ?? 0) + 1);
    const others = (this.#recent.get(file) ?? []).filter((id) => id !== test);
    this.#recent.set(file, [test, ...others].slice(0, RECENT));
  }

  #inOrder(ids: readonly string[], file: string): readonly Test[] {
    const kills = (id: string) => this.#kills.get(id) ?? 0;
    const duration = (id: string) => this.#durations.get(id) ?? 0;
    const elsewhere = OF_ONE_MODULE.filter(([, module]) => !file.endsWith(module)).map(([test]) => test);
    const sorted = ids
      .filter((id) => !elsewhere.some((test) => id.startsWith(test)))
      .sort((one, other) => kills(other) - kills(one) || duration(one) - duration(other));
    const recent = (this.#recent.get(file) ?? []).filter((id) => ids.includes(id));
    return [...new Set([...recent, ...sorted])].flatMap((id) => this.#tests.get(id) ?? []);
  }
}

/** ms; each of these tests takes a few. One that waits for what never comes must not wait for Stryker's own limit. */
const TEST_LIMIT_MS = 4_000;
const LATE = 'The test did not end in time.';

async function resultOf({ id, run }: Test): Promise<TestResult> {
  const start = performance.now();
  const base = () => ({ id, name: id, timeSpentMs: performance.now() - start });
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(LATE)), TEST_LIMIT_MS);
  try {
    await Promise.race([run(), late]);
    return { ...base(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...base(), status: TestStatus.Failed, failureMessage };
  } finally {
    clearTimeout(timer);
  }
}

const create = Object.assign(() => new OneProcessRunner(), { inject: [] as const });
/** Stryker finds the runner here (`plugins` in stryker.config.json). */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', create)];
