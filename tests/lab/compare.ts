import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import { contradictsStopped } from '../../scripts/demo/stopped.ts';
import { type Cell, reasonsOf, suspectedIn } from '../../scripts/lab/cell.ts';
import type { Shown } from '../../scripts/lab/shown.ts';

/** The verdict as the product stored it. */
export interface StoredVerdict {
  readonly reason?: string;
  readonly certainty?: string;
  readonly caveats?: readonly string[];
  readonly kind?: { readonly type: string; readonly exposed?: number };
}

/** How a cell contradicts what was written down, in words. */
export function contradictions(
  cell: Cell,
  browser: BrowserName,
  seen: SeenPopup,
  verdict: StoredVerdict,
): readonly string[] {
  const wrong: string[] = [];
  const must = (what: string, is: unknown, due: readonly unknown[]) => {
    if (due.length > 0 && !due.includes(is)) wrong.push(`${what} ${is}, must be ${due.join(' or ')}`);
  };
  must('says', seen.verdict, [cell.verdict]);
  must('because of', verdict.reason, reasonsOf(cell));
  must('is', verdict.certainty, cell.certainty === undefined ? [] : [cell.certainty]);
  if (cell.exposed !== undefined) must('exposes IPv', verdict.kind?.exposed, [cell.exposed]);
  const allowed: readonly string[] = cell.caveats ?? [];
  const caveats = verdict.caveats?.filter((caveat) => !allowed.includes(caveat)) ?? [];
  if (caveats.length > 0) wrong.push(`has the caveat ${caveats.join(', ')}`);
  const stopped = seen.warning === undefined ? cell.stopped : (cell.stopped ?? cell.perhaps);
  const may: readonly string[] = [stopped?.played ?? '', ...(cell.alike ?? [])];
  const others = seen.warning?.techniques.filter((technique) => !may.includes(technique)) ?? [];
  if (stopped !== undefined && others.length > 0)
    wrong.push(`names ${others.join(', ')} as well, which can be told apart`);
  return [...wrong, ...contradictsStopped(stopped, browser, seen.warning)];
}

/** A line of the table connection × block. @param took ms */
export function lineOf(
  connection: string,
  block: string,
  took: number,
  { verdict, warning }: SeenPopup,
  { reason, certainty, caveats = [], kind }: StoredVerdict,
): string {
  const about = [reason ?? certainty, kind?.exposed && `IPv${kind.exposed} exposed`, ...caveats].filter(
    Boolean,
  );
  const warns = warning ? `${warning.techniques.join(' | ')} by ${warning.by || 'nobody known'}` : '-';
  const seconds = `${(took / 1000).toFixed(1)} s`;
  return `${connection.padEnd(17)}${block.padEnd(21)}${seconds.padEnd(8)}${`${verdict} (${about.join(', ')})`.padEnd(36)} ${warns}`;
}

/** What is kept of a cell; where it is chance what this browser is told, or hangs on a date, all that may be. */
export function shownOf(
  connection: string,
  block: string,
  cell: Cell,
  browser: BrowserName,
  { verdict, warning }: SeenPopup,
  { reason }: StoredVerdict,
): Shown {
  const reasons = reasonsOf(cell);
  const told = reason !== undefined && reasons.includes(reason) ? reasons.join(' or ') : reason;
  const by = [...new Set([suspectedIn(cell, browser), cell.stopped?.told ?? suspectedIn(cell, browser)])];
  return {
    connection,
    block,
    ...(cell.byAge
      ? { verdict: 'unknown or not-tor' }
      : { verdict, ...(told === undefined ? {} : { reason: told }) }),
    ...(cell.perhaps && warning?.by === cell.perhaps.by
      ? { techniques: [], by: '' }
      : cell.varies && warning !== undefined && by.includes(warning.by)
        ? { techniques: [cell.stopped?.played ?? '', ...(cell.alike ?? [])], by: by.join(' or ') }
        : { techniques: warning?.techniques ?? [], by: warning?.by ?? '' }),
  };
}
