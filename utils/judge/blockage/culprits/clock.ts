import type { Observation } from '../../../model/observation.ts';
import { DAY_MS, HOUR_MS } from '../../../model/time.ts';
import { hasFailed, isCertificateFailure, isTrusted, workingControls } from '../../predicates.ts';
import { type CulpritRules, found, type Outcome, possible, ruledOut, unlikely } from '../culprit.ts';

/**
 * This computer's clock is wrong: every certificate is valid for a time, so true ones look false. `Date` headers show
 * the time, but only of answers that are as they should be: a login page comes from a clock of its own.
 */
export const clock: CulpritRules = {
  needsControl: false,
  examine({ rows, row }) {
    if (!isCertificateFailure(row)) return ruledOut('no-certificate-matter');
    const trusted = rows.filter(isTrusted);
    const readable = trusted.filter(({ finding }) => finding.type !== 'unreadable');
    const dated = [...workingControls(rows), ...readable].filter(({ hints }) => hints?.clock !== undefined);
    const clockOffset = medianOffset(dated);
    if (clockOffset === undefined) return withoutTime(rows);
    if (!isWrong(clockOffset, row)) return ruledOut('clock-right', dated);
    const cause = { reason: 'clock-wrong', clockOffset } as const;
    // Both browsers name the authority before the dates: where others are only out of date, this one is somebody else's.
    const isForeignAlone = !isExpired(row) && rows.some(isExpired);
    // Whoever is on the way can forge the date of a plain answer.
    if (trusted.length === 0) return isForeignAlone ? possible(cause, dated) : found(cause, dated);
    // Other certificates are valid by the same clock: this one may be expired, but a wrong clock makes none foreign.
    if (!isExpired(row)) return unlikely('certificates-hold', trusted);
    return Math.abs(clockOffset) >= DAY_MS ? found(cause, dated) : possible(cause, dated);
  },
  /** The clock explains the certificate, so no false address is needed for it. */
  explain(techniques) {
    const others = techniques.filter((technique) => technique !== 'dns-false-answer');
    return others.length > 0 ? others : techniques;
  },
};

/** ms */
function medianOffset(dated: readonly Observation[]): number | undefined {
  const offsets = dated.flatMap(({ hints }) => hints?.clock ?? []).sort((a, b) => a - b);
  return offsets[offsets.length >> 1];
}

/** An hour is enough where the certificate was just made; for other failures, a day. */
function isWrong(clockOffset: number, row: Observation): boolean {
  return Math.abs(clockOffset) >= (isExpired(row) ? HOUR_MS : DAY_MS);
}

function isExpired(row: Observation): boolean {
  return hasFailed(row, ['ssl_expired_certificate']);
}

/** No answer shows the time. Two hosts of one operator may be out of date together; where no certificate holds at all, it may be the clock. */
function withoutTime(rows: readonly Observation[]): Outcome {
  const expired = rows.filter(isExpired);
  const operators = new Set(expired.map(({ recipient }) => recipient)).size;
  const hosts = new Set(expired.map(({ host }) => host)).size;
  const isAll = operators > 1 || (hosts > 1 && !rows.some(isTrusted));
  return isAll ? possible('all-expired', expired) : unlikely('clock-not-told');
}
