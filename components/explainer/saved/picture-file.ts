import { OUTCOMES } from '../../../utils/model/effect.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { country } from '../../text/country.ts';
import { plainCount, plainDay } from '../../text/plain.ts';
import type { Say } from '../../text/say.ts';
import type { Answered } from '../Answer.tsx';
import { drawingOf, HEIGHT, NODES } from '../drawing.ts';
import { groupBySentence } from '../group-effects.ts';
import { escaped, HUES, Sheet } from './sheet.ts';

export interface Shown {
  /** The scenario, and one beside it. */
  readonly answers: readonly Answered[];
  readonly situation: Situation;
  /** `date`: ms since the epoch. */
  readonly relays: { readonly count: number; readonly date: number };
  /** ms since the epoch */
  readonly now: number;
  readonly say: Say;
}

/** The answer as an SVG file that stands for itself: for whom, what stops and what goes on, when it was made and from what. */
export function pictureFile({ answers, situation, relays, now, say }: Shown): string {
  const sheet = new Sheet();
  const { language } = say;
  const title = say('explainer_title');
  sheet.text(title, { size: 24, bold: true });
  sheet.text(situationWords(situation, say), { size: 14, hue: 'quiet', above: 4 });
  for (const answer of answers) putAnswer(sheet, answer, say);
  sheet.rule('line', 24);
  const count = plainCount(relays.count, language);
  sheet.text(say('picture_made', plainDay(now, language), count, plainDay(relays.date, language)), {
    size: 12,
    hue: 'quiet',
    above: 4,
  });
  return sheet.file(
    `${title} – ${answers.map(({ scenario }) => say.about('scenario', scenario.id)).join(', ')}`,
    language,
  );
}

/** "exposure-for-tor-relays-2026-11-26.svg" @param now ms since the epoch */
export function pictureName(answers: readonly Answered[], now: number): string {
  const ids = answers.map(({ scenario }) => scenario.id).join('-');
  return `exposure-for-tor-${ids}-${new Date(now).toISOString().slice(0, 10)}.svg`;
}

function situationWords({ verdict, connects, country: code }: Situation, say: Say): string {
  const facts = [
    say('picture_fact', say('situation_verdict'), say.of('verdict', verdict)),
    say('picture_fact', say('situation_connects'), say.of('transport', connects)),
    ...(code === undefined
      ? []
      : [say('picture_fact', say('situation_country'), country(code, say.language))]),
  ];
  return facts.join(' · ');
}

function putAnswer(sheet: Sheet, { scenario, forecast: { picture, effects } }: Answered, say: Say): void {
  sheet.text(say.about('scenario', scenario.id), { size: 19, bold: true, above: 22 });
  sheet.text(say.about('case', scenario.id), { size: 14, hue: 'quiet' });
  sheet.drawing(pathOf(picture, say), HEIGHT);
  sheet.text(say.of('cut', picture.cut), { size: 14, hue: 'stops' });
  sheet.text(say.of('round', picture.round), { size: 14, hue: picture.round === 'none' ? 'ink' : 'goes-on' });
  for (const outcome of OUTCOMES) {
    const those = effects.filter((effect) => effect.outcome === outcome);
    if (those.length === 0) continue;
    sheet.rule(outcome, 16);
    sheet.text(say.of('outcomes', outcome), { size: 16, bold: true, hue: outcome });
    for (const { subjects, text } of groupBySentence(those, say)) {
      sheet.text(subjects.join(' · '), { size: 14, bold: true, above: 5 });
      sheet.text(text, { size: 14 });
    }
  }
}

/** The page's picture of the path, with its colours written out. */
function pathOf(picture: Answered['forecast']['picture'], say: Say): string {
  const drawing = drawingOf(picture);
  const { ink, edge, violet, stops, 'goes-on': round } = HUES;
  const ways = (paths: readonly string[], hue: string, dashes = '') =>
    paths.map((d) => `<path d="${d}" fill="none" stroke="${hue}" stroke-width="4"${dashes}/>`);
  const node = (x: number, y: number, hue: string) =>
    `<circle cx="${x}" cy="${y}" r="12" fill="#fff" stroke="${hue}" stroke-width="2.4"/>`;
  const name = (x: number, y: number, key: keyof typeof NODES | (typeof drawing.more)[number]['name']) =>
    `<text x="${x}" y="${y}" font-size="12.5" text-anchor="middle" fill="${ink}">${escaped(say.of('picture', key))}</text>`;
  const { x, y } = drawing.cross;
  return [
    ...ways(drawing.whole, violet),
    ...ways(drawing.cut, edge, ' stroke-dasharray="6 5"'),
    ...ways(drawing.round, round),
    ...NAMES.flatMap((key) => {
      const at = NODES[key];
      return [node(at.x, at.y, drawing.faded.includes(key) ? edge : ink), name(at.x, at.y - 22, key)];
    }),
    ...drawing.more.flatMap((one) => [
      node(one.x, one.y, one.tone === 'round' ? round : stops),
      name(one.x, one.y + 26, one.name),
    ]),
    `<rect x="${x - 13}" y="${y - 13}" width="26" height="26" rx="4" fill="#fdebec" stroke="${stops}" stroke-width="2.4"/>`,
    `<path d="M${x - 7} ${y + 7}L${x + 7} ${y - 7}" stroke="${stops}" stroke-width="3.4" stroke-linecap="round"/>`,
  ].join('');
}

const NAMES = [
  'you',
  'isp',
  'guard',
  'middle',
  'exit',
  'site',
] as const satisfies readonly (keyof typeof NODES)[];
