import type { Report } from '../model/report.ts';
import { recordOf } from './record.ts';
import { newRedact } from './redact.ts';
import { instant, type UrlOf } from './requests.ts';
import { untold } from './untold.ts';
import { whoseOf } from './whose.ts';

/** What the report itself does not know. */
export interface Setting {
  readonly urlOf: UrlOf;
  /** Of this extension. */
  readonly version: string;
  /** What is told of the browser. */
  readonly annotations: Readonly<Record<string, string>>;
  /** The part for people, in their language; its last line announces the JSON. It may show any address: what it may not name is taken out. */
  readonly text: (report: Report) => string;
}

/** "exposure-for-tor-2026-11-23-05-00-12.txt", UTC. */
export function fileName({ startedAt }: Report): string {
  return `exposure-for-tor-${instant(startedAt).replaceAll(/[ :]/g, '-')}.txt`;
}

/**
 * A report as a file for somebody else: first for people, then for programs. Redacted in one place, as the last thing
 * before it is written, so that no sentence and no field can bring an address past it.
 */
export function evidenceFile(report: Report, { urlOf, version, annotations, text }: Setting): string {
  const urls = report.observations.flatMap(({ endpoint }) => urlOf(endpoint) ?? []);
  const whose = whoseOf(report, urls);
  const redact = newRedact(whose);
  const safe = untold(report, whose);
  const record = recordOf(safe, { urlOf, version, annotations, whose, redact });
  return `${redact(text(safe))}\n${JSON.stringify(record, null, 2)}\n`;
}
