// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Say } from '../../../components/text/say.ts';
import { saveReportFile } from '../../../entrypoints/popup/save-report.ts';
import { saveFile } from '../../../utils/browser/save-file.ts';
import type { Report } from '../../../utils/model/report.ts';
import { inEnglish, inJapanese } from '../../components/say-from-file.ts';
import { play } from '../play.ts';
import { loadScene, SCENES, scenesIn } from '../scene.ts';
import {
  ABSOLUTE,
  accusedIn,
  caveatWords,
  familiesIn,
  type Language,
  meaningOf,
  ON_PURPOSE,
} from './meaning.ts';
import { readButton, readHistory, readNotices, readPopup, speak } from './read.tsx';

vi.mock(import('../../../utils/browser/save-file.ts'), () => ({ saveFile: vi.fn() }));

/** The badge repeats what needs attention; a number where something is stopped on purpose. */
const BADGES = { tor: '', 'not-tor': '', mixed: '!', unknown: '?' } as const;

function readFile(report: Report, say: Say) {
  vi.mocked(saveFile).mockClear();
  saveReportFile(report, say);
  const file = String(vi.mocked(saveFile).mock.calls[0]?.[1]);
  const start = file.indexOf('\n{\n');
  const text = file.slice(0, start);
  // The verdict stands after the first empty line.
  const [, headline = ''] = /\n\n([^\n]*)\n/.exec(text) ?? [];
  return { text, headline, verdict: JSON.parse(file.slice(start)).test_keys.verdict };
}

async function readAll(report: Report, say: Say) {
  speak(say);
  const popup = readPopup(report, say);
  const button = await readButton(report);
  const file = readFile(report, say);
  const notices = await readNotices(report);
  const history = await readHistory(report, say);
  return { popup, button, file, notices, history };
}

type Surfaces = Awaited<ReturnType<typeof readAll>>;

function expectOneMeaning(report: Report, seen: Surfaces, language: Language): void {
  const { popup, button, file, notices, history } = seen;
  const { type } = report.verdict;
  const meaning = meaningOf(popup.headline, language);
  expect(meaning, 'popup').toEqual(
    report.verdict.type === 'unknown' ? { type } : { type, certainty: report.verdict.certainty },
  );
  expect(meaningOf(button.title, language), button.title).toEqual(meaning);
  expect(meaningOf(file.headline, language), file.headline).toEqual(meaning);
  expect(file.verdict, 'the file, for programs').toMatchObject(meaning);
  expect(meaningOf(history.state, language), history.state).toEqual(meaning);
  const claims = history.changes
    .map((text) => meaningOf(text, language))
    .filter((one) => one.type !== 'unknown');
  expect(claims, history.changes.join()).toEqual(type === 'unknown' ? [] : [meaning]);
  const left = notices.get('left-tor');
  if (type === 'tor' || type === 'unknown') expect(left, 'notification').toBeUndefined();
  else expect(meaningOf(left ?? '', language), left).toEqual(meaning);
  const exposed = familiesIn(popup.headline);
  for (const text of [button.title, history.state, ...history.changes, file.headline, left ?? ''])
    expect(exposed, text).toEqual(expect.arrayContaining([...familiesIn(text)]));
}

function expectOneShape(
  { verdict: { type }, blockages }: Report,
  { popup, button, history }: Surfaces,
): void {
  const deliberate = blockages.filter((blockage) => blockage.deliberate).length;
  const isRed = popup.warning !== undefined;
  expect(popup.shape, 'popup').toBe(type);
  expect(isRed, 'the popup warns of what is stopped on purpose').toBe(deliberate > 0);
  expect([button.shape, button.badge], 'button').toEqual(
    isRed ? ['blocked', String(deliberate)] : [type, BADGES[type]],
  );
  expect(['', type, ...(isRed ? ['blocked'] : [])], 'history').toContain(history.shape);
}

function expectSameCaveats({ verdict, observations }: Report, { popup, file }: Surfaces, language: Language) {
  const caveats = verdict.type === 'unknown' ? [] : verdict.caveats;
  expect(popup.caveats).toEqual(
    caveats.map((caveat) => expect.stringMatching(caveatWords(caveat, language))),
  );
  for (const caveat of caveats) expect(file.text).toMatch(caveatWords(caveat, language));
  expect(file.verdict.caveats ?? [], 'the file, for programs').toEqual(caveats);
  if (observations.some(({ finding }) => finding.type === 'onion-proved')) return;
  for (const text of [popup.text, file.text]) expect(text).not.toMatch(ABSOLUTE[language]);
}

/** Who is not acquitted in the popup is not acquitted elsewhere: a surface names all of them, or nobody. */
function expectSameSuspects({ blockages }: Report, seen: Surfaces, language: Language): void {
  const { popup, button, notices, history } = seen;
  const deliberate = blockages.filter((blockage) => blockage.deliberate);
  const suspects = new Set<string>(deliberate.flatMap((blockage) => blockage.suspects));
  const told = notices.get('blocked');
  expect(told !== undefined, 'notification').toBe(deliberate.length > 0);
  if (popup.warning === undefined || told === undefined) return;
  expect([...suspects]).toEqual(expect.arrayContaining([...accusedIn(popup.warning, language)]));
  const changes = history.changes.filter((text) => deliberate.some(({ host }) => text.includes(host)));
  expect(changes).toHaveLength(1);
  for (const text of [popup.warning, button.title, told, history.state, ...changes])
    expect(text).toMatch(ON_PURPOSE[language]);
  for (const text of [button.title, told, history.state, ...changes]) {
    const accused = accusedIn(text, language);
    if (accused.length > 0) expect([...accused], text).toEqual(expect.arrayContaining([...suspects]));
  }
}

describe('popup, button, notification, history and file mean the same', () => {
  it.each(scenesIn(SCENES))('%s', async (name) => {
    const { report } = await play(loadScene(SCENES, name));
    for (const [language, say] of [
      ['en', inEnglish],
      ['ja', inJapanese],
    ] as const) {
      const seen = await readAll(report, say);
      expectOneMeaning(report, seen, language);
      expectOneShape(report, seen);
      expectSameCaveats(report, seen, language);
      expectSameSuspects(report, seen, language);
    }
  });
});
