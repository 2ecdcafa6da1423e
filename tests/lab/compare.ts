import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import { contradictsStopped } from '../../scripts/demo/stopped.ts';
import { type Cell, DISAGREEMENTS, type Disagreement } from '../../scripts/lab/expected.ts';

/** How a cell contradicts what was written down, in words. */
export function contradictions(
  cell: Cell,
  browser: BrowserName,
  seen: SeenPopup,
  reason: string | undefined,
): readonly string[] {
  const wrong: string[] = [];
  if (seen.verdict !== cell.verdict) wrong.push(`says ${seen.verdict}, must say ${cell.verdict}`);
  const due = typeof cell.reason === 'object' ? cell.reason[browser] : cell.reason;
  if (due !== undefined && reason !== due) wrong.push(`because of ${reason}, must be because of ${due}`);
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

/** What the product is known to say otherwise here. */
export function knownOf(connection: string, block: string): Disagreement | undefined {
  return DISAGREEMENTS.find(({ at }) => at.includes(`${connection}/${block}`));
}
