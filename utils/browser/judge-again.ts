import { judgedAgain } from '../check/judged-again.ts';
import type { Report } from '../model/report.ts';
import { parseStoredReport } from '../parse/stored-report.ts';
import { showLast } from './checks.ts';
import { correctHistory } from './history.ts';
import { ownVersion } from './product.ts';
import { changeReport } from './storage.ts';

/**
 * Judges the last report from its rows where another version of this extension judged it: a verdict of older rules must
 * not stand above rows that do not carry it. Asks nothing. Button and history follow where something changed.
 * @param always also where this version judged it: the browser says that something was updated
 */
export async function judgeStored(always = false): Promise<void> {
  let corrected: Report | undefined;
  await changeReport((report) => {
    if (!always && report.writtenBy === ownVersion()) return undefined;
    const judged = judgedAgain(report);
    corrected = isSameJudgement(report, judged) ? undefined : judged;
    return judged;
  });
  if (corrected === undefined) return;
  await correctHistory(corrected);
  await showLast();
}

function isSameJudgement(one: Report, other: Report): boolean {
  return asStored(one) === asStored(other);
}

/** Parsing gives every report the same order of fields. */
function asStored(report: Report): string {
  const { verdict, blockages } = parseStoredReport(report) ?? report;
  return JSON.stringify([verdict, blockages]);
}
