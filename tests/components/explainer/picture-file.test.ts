// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { groupBySentence } from '../../../components/explainer/group-effects.ts';
import { pictureFile, pictureName } from '../../../components/explainer/saved/picture-file.ts';
import { escaped } from '../../../components/explainer/saved/sheet.ts';
import { wrapped } from '../../../components/explainer/saved/wrap.ts';
import { shortForecast } from '../../../utils/forecast/short-forecast.ts';
import { DEFAULT_DIALS } from '../../../utils/model/scenario.ts';
import type { Situation } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { counts, forecast } from '../../utils/forecast/example.ts';
import { LANGUAGES } from '../say-from-file.ts';

const SITUATION: Situation = { verdict: 'tor', connects: 'none', country: 'jp' };
const NOW = new Date(2026, 10, 26, 12).getTime();
const relays = { count: counts.all.relays, date: counts.date };

const answers = SCENARIOS.map((scenario) => {
  const whole = forecast(scenario.id, SITUATION, DEFAULT_DIALS);
  return { scenario, forecast: whole, lines: shortForecast(whole.effects, SITUATION) };
});

/** What stands in a file's texts, without spaces: lines are broken at some, and between Japanese characters. */
function wordsIn(svg: string): string {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return squeezed([...document.querySelectorAll('text')].map((text) => text.textContent).join(''));
}
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe.each(LANGUAGES)('the saved picture, $language', (say) => {
  it.each(answers)('says all that the answer says: $scenario.id', (answer) => {
    const svg = pictureFile({ answers: [answer], situation: SITUATION, relays, now: NOW, say });
    const words = wordsIn(svg);
    for (const { subjects, text } of groupBySentence(answer.forecast.effects, say)) {
      for (const part of [...subjects, text]) expect(words).toContain(squeezed(part));
    }
    expect(words).toContain(squeezed(say.about('scenario', answer.scenario.id)));
    expect(words).toContain(squeezed(say.of('verdict', 'tor')));
  });

  it('says when it was made, and from what', () => {
    const words = wordsIn(
      pictureFile({ answers: answers.slice(0, 1), situation: SITUATION, relays, now: NOW, say }),
    );
    expect(words).toContain(say.language === 'ja' ? '2026/11/26' : 'Nov26,2026');
    expect(words).toContain('onionoo.torproject.org');
    expect(words).toContain('10,157');
  });

  it('has both scenarios where two are compared', () => {
    const both = answers.slice(0, 2);
    const words = wordsIn(pictureFile({ answers: both, situation: SITUATION, relays, now: NOW, say }));
    for (const { scenario } of both) expect(words).toContain(squeezed(say.about('scenario', scenario.id)));
    expect(pictureName(both, NOW)).toMatch(/^exposure-for-tor-[a-z-]+-2026-11-26\.svg$/);
  });
});

describe('lines', () => {
  it('are no longer than allowed, and lose nothing', () => {
    const text = 'Your guard is on the list. 新しい回線は、すぐに失敗します。 Open ones end within minutes.';
    const lines = wrapped(text, 12);
    expect(lines.length).toBeGreaterThan(4);
    expect(squeezed(lines.join(''))).toBe(squeezed(text));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
    for (const line of lines) expect(line).not.toMatch(/^[、。]/);
  });

  it('break no word', () => {
    expect(wrapped('one two three', 4.5)).toEqual(['one two', 'three']);
    expect(wrapped('onionoo.torproject.org', 2)).toEqual(['onionoo.torproject.org']);
  });
});

it('lets no text end a tag', () => {
  expect(escaped('<a> & "b"')).toBe('&lt;a&gt; &amp; &quot;b&quot;');
});
