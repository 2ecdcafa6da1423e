// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HistoryOptions } from '../../../components/options/HistoryOptions.tsx';
import { shapeOf } from '../../../components/options/HistoryStrip.tsx';
import { changeWords, stateWords } from '../../../components/text/history.ts';
import type { Say } from '../../../components/text/say.ts';
import type { Transition } from '../../../utils/model/history.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/model/settings.ts';
import { NOW } from '../example.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

afterEach(cleanup);

const HOST = 'check.torproject.org';
const OTHER = 'onionoo.torproject.org';
const HOUR = 60 * 60 * 1000;
const TRANSITIONS: readonly Transition[] = [
  { verdict: 'tor', certainty: 'certain', blocked: [], at: NOW - 48 * HOUR },
  { verdict: 'not-tor', certainty: 'certain', blocked: [HOST], at: NOW - 2 * HOUR },
  { verdict: 'not-tor', certainty: 'likely', blocked: [], at: NOW - HOUR },
];

function show(
  transitions: readonly Transition[] = TRANSITIONS,
  { settings = DEFAULT_SETTINGS, say = inEnglish }: { settings?: Settings; say?: Say } = {},
) {
  const onChange = vi.fn<(changes: Partial<Settings>) => void>();
  const onErase = vi.fn(async () => true);
  render(
    <HistoryOptions
      settings={settings}
      transitions={transitions}
      now={NOW}
      say={say}
      onChange={onChange}
      onErase={onErase}
    />,
  );
  return { onChange, onErase };
}

const shapes = () =>
  [...document.querySelectorAll<SVGElement>('.strip .shape')].map(({ dataset }) => dataset.shape);

describe('the history', () => {
  it('is a line of states, each with its shape and the same in words', () => {
    show();
    const strip = within(screen.getByRole('list', { name: 'States in order, the oldest first' }));
    const words = strip.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(shapes()).toEqual(['tor', 'blocked', 'not-tor']);
    expect(words.map((text) => text?.replace(/.*[AP]M: /, ''))).toEqual([
      'on Tor',
      `not on Tor; most likely stopped on purpose: ${HOST}`,
      'probably not on Tor',
    ]);
    expect(words[0]).toMatch(/^Nov 21, 2026.* to Nov 23, 2026/);
    expect(words[2]).toMatch(/^Since Nov 23, 2026/);
  });

  it('has every change beneath, the newest first, folded until it is asked for', async () => {
    show();
    expect(screen.queryByText(/A check found/)).toBeNull();
    const fold = document.querySelector('details') ?? document.createElement('details');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const items = await within(fold).findAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.replace(/.*[AP]M: /, ''))).toEqual([
      `Reached again: ${HOST}.`,
      `A check found this browser not on Tor. Most likely stopped on purpose, by the network, a filter on your side or the service itself: ${HOST}.`,
      'A check found this browser on Tor.',
    ]);
  });

  it('counts', () => {
    show(TRANSITIONS.slice(0, 1));
    expect(screen.getByText('1 change')).toBeTruthy();
    cleanup();
    show();
    expect(screen.getByText('3 changes')).toBeTruthy();
  });

  it('shows the last of many, and lists all', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...(TRANSITIONS[index % 2] ?? { blocked: [] }),
      at: NOW - (100 - index) * HOUR,
    }));
    show(many);
    expect(shapes().length).toBe(24);
    expect(screen.getByText('100 changes')).toBeTruthy();
  });

  it.each([
    ['nothing yet', [], DEFAULT_SETTINGS, 'Nothing to show yet.'],
    [
      'nothing is kept',
      TRANSITIONS,
      { ...DEFAULT_SETTINGS, historyDays: 0 },
      /Only the last known state is kept/,
    ],
  ] as const)('shows no line where there is %s', (_, transitions, settings, words) => {
    show(transitions, { settings });
    expect(screen.getByText(words)).toBeTruthy();
    expect(shapes()).toEqual([]);
  });

  it.each([
    ['30', 30],
    ['0', 0],
  ])('is kept as long as the person chooses: %s', (value, historyDays) => {
    const { onChange } = show();
    const choice = screen.getByRole('combobox', { name: /Keep changes for/ });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['90 days', '30 days', 'Not at all']);
    fireEvent.change(choice, { target: { value } });
    expect(onChange.mock.calls).toEqual([[{ historyDays }]]);
  });

  it('is erased at a click, and says so only where it was', async () => {
    const { onErase } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Erase the history' }));
    expect(await screen.findByText(/The history was erased/)).toBe(screen.getByRole('status'));
    onErase.mockRejectedValueOnce(new Error('no receiver'));
    fireEvent.click(screen.getByRole('button', { name: 'Erase the history' }));
    expect(await screen.findByText(/background part does not answer/)).toBe(screen.getByRole('status'));
  });

  it('speaks Japanese', () => {
    show(TRANSITIONS, { say: inJapanese });
    expect(
      screen.getByText(new RegExp(`Tor を使っていない、意図的に止められている可能性が高い：${HOST}`)),
    ).toBeTruthy();
    expect(screen.getByText('変化 3 件')).toBeTruthy();
  });
});

describe('the words of a change', () => {
  it.each([
    [
      undefined,
      { blocked: [HOST] },
      [
        `Most likely stopped on purpose, by the network, a filter on your side or the service itself: ${HOST}.`,
      ],
    ],
    [
      { verdict: 'not-tor', blocked: [HOST, OTHER] },
      { verdict: 'mixed', certainty: 'certain', blocked: [HOST] },
      ['A check found that part of the traffic bypasses Tor.', `Reached again: ${OTHER}.`],
    ],
    [
      { verdict: 'mixed', blocked: [] },
      { verdict: 'tor', blocked: [] },
      ['A check found this browser probably on Tor.'],
    ],
    [
      { verdict: 'not-tor', blocked: [] },
      { verdict: 'not-tor', blocked: [HOST, OTHER] },
      [
        `Most likely stopped on purpose, by the network, a filter on your side or the service itself: ${HOST} and ${OTHER}.`,
      ],
    ],
  ] as const)('%j, then %j', (before, after, words) => {
    expect(changeWords(before, { ...after, at: NOW }, inEnglish)).toEqual(words);
  });

  it.each([
    [{ blocked: [] }, 'unknown', 'not known'],
    [{ blocked: [HOST] }, 'blocked', `not known; most likely stopped on purpose: ${HOST}`],
    [
      { verdict: 'tor', certainty: 'certain', blocked: [HOST] },
      'tor',
      `on Tor; most likely stopped on purpose: ${HOST}`,
    ],
    [
      { verdict: 'mixed', certainty: 'likely', blocked: [] },
      'mixed',
      'part of the traffic probably bypasses Tor',
    ],
    // Of a version that did not store how certain it was.
    [{ verdict: 'tor', blocked: [] }, 'tor', 'probably on Tor'],
  ] as const)('%j is drawn as %s', (known, shape, words) => {
    expect(shapeOf(known)).toBe(shape);
    expect(stateWords(known, inEnglish)).toBe(words);
  });
});
