import type { EndpointId } from '../../utils/model/endpoint.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { NextCheck } from '../../utils/model/next-check.ts';
import type { Report } from '../../utils/model/report.ts';
import type { Settings } from '../../utils/model/settings.ts';
import type { Warning } from '../../utils/model/warning.ts';
import type { Elsewhere } from '../../utils/model/window.ts';

/** How far a check is. */
export interface Progress {
  readonly settled: number;
  readonly total: number;
  /** Whose answers take longer than all that came. */
  readonly late: readonly EndpointId[];
}

/** A report and what belongs to it. */
export interface ReportView {
  readonly type: 'report';
  /** The last report, or the one that is growing. */
  readonly report: Report;
  /** What is stopped in it, if anything is. */
  readonly warning?: Warning | undefined;
  /** Missing until the relays are counted. */
  readonly forecasts?: readonly ShortForecast[] | undefined;
  /** A check is under way. */
  readonly progress?: Progress | undefined;
  /** The report is about other windows than the one that the popup is in. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What *Check* does beside this report; missing: what the settings say. */
  readonly next?: NextCheck | undefined;
}

/** What the popup shows. */
export type PopupView =
  /** The person has not chosen a mode yet, so nothing was sent. */
  | { readonly type: 'first-run' }
  /** A mode is chosen, and there is no report. */
  | { readonly type: 'not-checked' }
  | ReportView;

/** @param shown the report with what belongs to it, if there is one */
export function viewOf(mode: Settings['mode'], shown: Omit<ReportView, 'type'> | undefined): PopupView {
  if (mode === 'ask' && shown?.progress === undefined) return { type: 'first-run' };
  return shown === undefined ? { type: 'not-checked' } : { type: 'report', ...shown };
}
