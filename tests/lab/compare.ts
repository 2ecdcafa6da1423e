import { headline } from '../../components/headline.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { contradictsStopped, suspectedOf } from '../../scripts/demo/contradicts.ts';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import { type Cell, reasonsOf } from '../../scripts/lab/cell.ts';
import type { Shown } from '../../scripts/lab/shown.ts';
import type { Family } from '../../utils/model/address.ts';
import type { Report } from '../../utils/model/report.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../../utils/model/verdict.ts';
import { inEnglish } from '../components/say-from-file.ts';
import { strangers } from './addresses.ts';

/** Where it was played, and what a browser was seen to say. */
export interface Seen {
  readonly connection: string;
  readonly block: string;
  readonly browser: BrowserName;
  readonly popup: SeenPopup;
  /** The check that the popup shows. */
  readonly report: Report;
  /** ms */
  readonly took: number;
}

interface Details {
  readonly reason?: UnknownReason;
  readonly certainty?: Certainty;
  readonly caveats?: readonly Caveat[];
  readonly exposed?: Family;
}

function detailsOf(verdict: Verdict): Details {
  if (verdict.type === 'unknown') return { reason: verdict.reason };
  const { certainty, caveats } = verdict;
  const isFamily = verdict.type === 'mixed' && verdict.kind.type === 'family';
  return { certainty, caveats, ...(isFamily ? { exposed: verdict.kind.exposed } : {}) };
}

/** What a warning names that is not the Tor Project's. */
function othersNamed(text: string): readonly string[] {
  const hosts = text.match(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b|\[[0-9a-f:]+\]/g) ?? [];
  return hosts.filter((host) => !host.endsWith('torproject.org'));
}

/** How a cell contradicts what was written down, in words. */
export function contradictions(cell: Cell, { connection, browser, popup, report }: Seen): readonly string[] {
  const wrong: string[] = [];
  const must = (what: string, is: unknown, due: readonly unknown[]) => {
    if (due.length > 0 && !due.includes(is)) wrong.push(`${what} ${is}, must be ${due.join(' or ')}`);
  };
  const { reason, certainty, caveats = [], exposed } = detailsOf(report.verdict);
  must('says', popup.verdict, [cell.verdict]);
  // What was stored is what stands there in words.
  must('its headline is', popup.headline, [headline(report.verdict, inEnglish)]);
  must('because of', reason, reasonsOf(cell));
  must('is', certainty, cell.certainty === undefined ? [] : [cell.certainty]);
  if (cell.exposed !== undefined) must('exposes IPv', exposed, [cell.exposed]);
  must('has the caveats', caveats.join(), [(cell.caveats ?? []).join()]);
  const never = strangers(connection, popup.addresses, report.observations);
  if (never.length > 0) wrong.push(`shows ${never.join(', ')}, by which nothing left`);
  const isSeen = cell.verdict !== 'unknown' && !cell.caveats?.includes('address-unconfirmed');
  if (isSeen && popup.addresses.length === 0) wrong.push('shows no address');
  const { warning } = popup;
  const others = cell.anyHost || warning === undefined ? [] : othersNamed(warning.text);
  if (others.length > 0) wrong.push(`warns of ${others.join(', ')}, which nobody stops`);
  const stopped = warning === undefined ? cell.stopped : (cell.stopped ?? cell.perhaps);
  return [...wrong, ...contradictsStopped(stopped, cell.alike ?? [], browser, warning)];
}

/** A line of the table connection × block. */
export function lineOf({ connection, block, took, popup, report }: Seen): string {
  const { reason, certainty, caveats = [], exposed } = detailsOf(report.verdict);
  const about = [reason ?? certainty, exposed && `IPv${exposed} exposed`, ...caveats].filter(Boolean);
  const { verdict, warning } = popup;
  const warns = warning ? `${warning.techniques.join(' | ')} by ${warning.by || 'nobody known'}` : '-';
  const seconds = `${(took / 1000).toFixed(1)} s`;
  return `${connection.padEnd(17)}${block.padEnd(21)}${seconds.padEnd(8)}${`${verdict} (${about.join(', ')})`.padEnd(36)} ${warns}`;
}

/** What is kept of a cell; where it is chance what this browser is told, or hangs on a date, all that may be. */
export function shownOf(cell: Cell, seen: Seen): Shown {
  const { connection, block, popup, report } = seen;
  const { reason } = detailsOf(report.verdict);
  const reasons = reasonsOf(cell);
  const told = reason !== undefined && reasons.includes(reason) ? reasons.join(' or ') : reason;
  return {
    connection,
    block,
    ...(cell.byAge
      ? { verdict: 'unknown or not-tor' }
      : { verdict: popup.verdict, ...(told === undefined ? {} : { reason: told }) }),
    ...warnedOf(cell, seen),
  };
}

function warnedOf(cell: Cell, { browser, popup: { warning } }: Seen): Pick<Shown, 'techniques' | 'by'> {
  if (warning === undefined || warning.by === cell.perhaps?.by) return { techniques: [], by: '' };
  if (cell.stopped === undefined || !cell.varies) return { techniques: warning.techniques, by: warning.by };
  const { played, told } = cell.stopped;
  const suspected = suspectedOf(cell.stopped, browser);
  const by = [...new Set([suspected, told ?? suspected])];
  return by.includes(warning.by)
    ? { techniques: [played, ...(cell.alike ?? [])], by: by.join(' or ') }
    : { techniques: warning.techniques, by: warning.by };
}
