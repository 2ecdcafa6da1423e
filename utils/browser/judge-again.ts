import { judgedAgain } from '../check/judged-again.ts';
import type { Report } from '../model/report.ts';
import { parseStoredReport } from '../parse/stored-report.ts';
import { showLast } from './checks.ts';
import { correctHistory } from './history.ts';
import { ownVersion } from './product.ts';
import { changeReport, loadStored } from './storage.ts';
import { showOnButton } from './toolbar-button.ts';

/**
 * Judges the last report from its rows where another version of this extension judged it: a verdict of older rules must
 * not stand above rows that do not carry it. Asks nothing. Where something changed, button and history come first: the
 * browser may end the background at any moment, and only a report that is not yet stored anew is judged at the next start.
 * @param always also where this version judged it: the browser says that something was updated
 */
export async function judgeStored(always = false): Promise<void> {
  const { report } = await loadStored();
  if (report === undefined || (!always && report.writtenBy === ownVersion())) return;
  const judged = judgedAgain(report);
  if (!isSameJudgement(report, judged)) {
    await showOnButton(judged);
    await correctHistory(judged);
  }
  let isLast = false;
  await changeReport((last) => {
    isLast = last.startedAt === report.startedAt;
    return isLast ? judged : undefined;
  });
  // A check finished in the meantime, and its report is the one to show.
  if (!isLast) await showLast();
}

function isSameJudgement(one: Report, other: Report): boolean {
  return asStored(one) === asStored(other);
}

/** Parsing gives every report the same order of fields. */
function asStored(report: Report): string {
  const { verdict, blockages } = parseStoredReport(report) ?? report;
  return JSON.stringify([verdict, blockages]);
}
