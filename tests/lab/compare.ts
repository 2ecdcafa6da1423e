import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import { contradictsStopped } from '../../scripts/demo/stopped.ts';
import { type Cell, reasonsOf } from '../../scripts/lab/cell.ts';
import type { Shown } from '../../scripts/lab/shown.ts';

/** How a cell contradicts what was written down, in words. */
export function contradictions(
  cell: Cell,
  browser: BrowserName,
  seen: SeenPopup,
  reason: string | undefined,
): readonly string[] {
  const wrong: string[] = [];
  if (seen.verdict !== cell.verdict) wrong.push(`says ${seen.verdict}, must say ${cell.verdict}`);
  const due = reasonsOf(cell, browser);
  if (due.length > 0 && !due.some((one) => one === reason))
    wrong.push(`because of ${reason}, must be because of ${due.join(' or ')}`);
  return [...wrong, ...contradictsStopped(cell.stopped, browser, seen.warning)];
}

/** A line of the table connection × block. @param took ms */
export function lineOf(
  connection: string,
  block: string,
  took: number,
  { seen, reason }: { seen: SeenPopup; reason: string | undefined },
): string {
  const { verdict, warning } = seen;
  const says = `${verdict}${reason ? ` (${reason})` : ''}`;
  const warns = warning ? `${warning.techniques.join(' | ')} by ${warning.by || 'nobody known'}` : '-';
  const seconds = `${(took / 1000).toFixed(1)} s`;
  return `${connection.padEnd(17)}${block.padEnd(21)}${seconds.padEnd(8)}${says.padEnd(28)}${warns}`;
}

/** What is kept of a cell; where it is chance what is told, all that may be. */
export function shownOf(
  connection: string,
  block: string,
  cell: Cell,
  browser: BrowserName,
  { seen, reason }: { seen: SeenPopup; reason: string | undefined },
): Shown {
  const due = reasonsOf(cell, browser);
  const told = due.length > 1 && reason !== undefined && due.includes(reason) ? due.join(' or ') : reason;
  const isChance = cell.stopped?.told !== undefined;
  return {
    connection,
    block,
    verdict: seen.verdict,
    ...(told === undefined ? {} : { reason: told }),
    ...(isChance && seen.warning !== undefined
      ? { techniques: [cell.stopped?.played ?? ''], by: 'by chance' }
      : { techniques: seen.warning?.techniques ?? [], by: seen.warning?.by ?? '' }),
  };
}
