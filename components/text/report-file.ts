import type { ComponentChildren } from 'preact';
import type { Measured } from '../../utils/model/measured.ts';
import type { Observation } from '../../utils/model/observation.ts';
import type { Report } from '../../utils/model/report.ts';
import { caveatSentence } from './caveat.ts';
import { universalMoment, universalTime } from './exact-time.ts';
import { findingSentence, type ShowAddresses } from './finding-sentence.tsx';
import { headline } from './headline.ts';
import type { Say } from './say.ts';

interface Props {
  report: Report;
  /** Of this extension. */
  version: string;
  /** The blockages as sentences, one a line beneath the verdict and its caveats. */
  about: readonly string[];
  /** What the last survey found. */
  measured?: Measured | undefined;
  say: Say;
}

/** The readable part of an exported report, as plain text; its last line announces the JSON. The caller redacts it. */
export function reportFile({ report, version, about, measured, say }: Props): string {
  const { verdict, observations } = report;
  const caveats = verdict.type === 'unknown' ? [] : verdict.caveats;
  const lines = [
    say('report_title', version),
    say('report_when', universalMoment(report.startedAt, say.language)),
    ...(report.askedFrom === 'private' ? [say('report_private')] : []),
    say('report_redacted'),
    say('report_not_sent'),
    '',
    headline(verdict, say),
    ...caveats.map((caveat) => caveatSentence(caveat, observations, say)),
    ...about,
    ...(measured ? [surveyLine(measured, say)] : []),
    '',
    say('report_rows'),
    ...observations.flatMap((row) => rowLines(row, say)),
    '',
    say('report_json'),
  ];
  return lines.join('\n');
}

function surveyLine({ found, at }: Measured, say: Say): string {
  return say.of('survey_asked', found, `${universalMoment(at, say.language)} UTC`);
}

function rowLines({ endpoint, host, at, finding }: Observation, say: Say): readonly string[] {
  const name = say.about('endpoint', endpoint);
  const whole = host === undefined ? name : say('report_name', name, host);
  const says = plain(findingSentence(finding, say, inWords));
  const verbatim = finding.type === 'no-answer' ? finding.verbatim : '';
  return [
    say('report_row', universalTime(at, say.language), whole, says),
    ...(verbatim === '' ? [] : [`  ${say('detail_verbatim', verbatim)}`]),
  ];
}

const inWords: ShowAddresses = (of, { language }) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(of);

/** `say.rich` returns an array of strings where its values are strings. */
function plain(pieces: ComponentChildren): string {
  if (Array.isArray(pieces)) return pieces.map(plain).join('');
  return typeof pieces === 'string' ? pieces : '';
}
