import type { ComponentChildren } from 'preact';
import type { Observation } from '../utils/model/observation.ts';
import type { Report } from '../utils/model/report.ts';
import { fullWords, type ShowAddresses } from './full-words.tsx';
import { headline } from './headline.ts';
import type { Say } from './say.ts';
import { universalMoment, universalTime } from './when.ts';

interface Props {
  report: Report;
  /** Of this extension. */
  version: string;
  /** What is stopped, how and by whom: sentences ready to stand beneath the verdict, one a line. */
  about: readonly string[];
  say: Say;
}

/** The part of a record for people, as plain text. Its last line announces the JSON. Redacted afterwards: it may name anybody. */
export function recordText({ report, version, about, say }: Props): string {
  const lines = [
    say('record_title', version),
    say('record_when', universalMoment(report.startedAt, say.language)),
    say('record_redacted'),
    say('record_not_sent'),
    '',
    headline(report.verdict, say),
    ...about,
    '',
    say('record_rows'),
    ...report.observations.flatMap((row) => rowLines(row, say)),
    '',
    say('record_json'),
  ];
  return lines.join('\n');
}

function rowLines({ endpoint, host, at, finding }: Observation, say: Say): readonly string[] {
  const name = say.about('endpoint', endpoint);
  const whole = host === undefined ? name : say('record_name', name, host);
  const says = plain(fullWords(finding, say, inWords));
  const verbatim = finding.type === 'no-answer' ? finding.verbatim : '';
  return [
    say('record_row', universalTime(at, say.language), whole, says),
    ...(verbatim === '' ? [] : [`  ${say('detail_verbatim', verbatim)}`]),
  ];
}

const inWords: ShowAddresses = (of, { language }) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(of);

/** Sentences whose placeholders hold text come in pieces of text. */
function plain(pieces: ComponentChildren): string {
  if (Array.isArray(pieces)) return pieces.map(plain).join('');
  return typeof pieces === 'string' ? pieces : '';
}
