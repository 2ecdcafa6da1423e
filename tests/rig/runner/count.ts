import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Tests of one runner. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for everything that failed or was skipped; the last lines of a long log are what a reader of CI sees. */
  readonly notices?: readonly string[];
}

export const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
export function failed(what: string): Count {
  return { passed: 0, failed: 1, skipped: 0, notices: [`✗ ${what}`] };
}

export function skipped(what: string): Count {
  return { passed: 0, failed: 0, skipped: 1, notices: [`– ${what}`] };
}

export function sumOf(counts: readonly Count[], what: 'passed' | 'failed' | 'skipped'): number {
  return counts.reduce((total, count) => total + count[what], 0);
}

/** Reads vitest's own report. A run that brings none failed. */
export function countIn(name: string, file: string, ok: boolean): Count {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests, numPendingTests } = report;
    // A run without any test shows nothing.
    const isWrong = !ok || numPassedTests === 0;
    const failures = numFailedTests === 0 && isWrong ? 1 : numFailedTests;
    const notices = report.testResults.flatMap((result) => noticesOf(name, result));
    return { passed: numPassedTests, failed: failures, skipped: numPendingTests, notices };
  } catch (error) {
    return failed(`${name}: no report: ${error instanceof Error ? error.message : error}`);
  }
}

/** What is read of vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly FileResult[];
}

interface FileResult {
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages?: readonly string[];
  }[];
}

/** A line for the file itself, such as a hook that failed, and one for each test that did not pass. */
function noticesOf(name: string, { message, assertionResults }: FileResult): readonly string[] {
  const tests = assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(({ status, fullName, failureMessages = [] }) =>
      status === 'failed'
        ? `✗ ${name}: ${fullName}: ${beginning(failureMessages.join(' '))}`
        : `– ${name}: ${fullName}`,
    );
  return message === '' ? tests : [`✗ ${name}: ${beginning(message)}`, ...tests];
}

/** As much of a message as stands in one line, without the stack. */
function beginning(message: string): string {
  const [said = ''] = stripVTControlCharacters(message).split(/\n\s+at /);
  return said.replaceAll(/\s+/g, ' ').slice(0, 300);
}
