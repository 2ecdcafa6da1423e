import type { Report } from '../model/report.ts';
import { reportOf } from './report.ts';

/**
 * A stored report by the rules of today: its rows stay, and verdict and blockages follow from them. Everything that a rule
 * asks of time is in the rows, so the result is as of the check and not as of now. A fault of ours has no rows to judge.
 */
export function judgedAgain(report: Report): Report {
  return report.fault === undefined ? reportOf(report, report.observations) : report;
}
