// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ForecastShort } from '../../../components/popup/ForecastShort.tsx';
import type { ShortForecast } from '../../../utils/model/forecast.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

const FORECASTS: readonly ShortForecast[] = [
  {
    scenario: 'relays',
    lines: [
      { about: 'running', outcome: 'stops' },
      { about: 'bridge', outcome: 'goes-on' },
      { about: 'check', outcome: 'goes-on' },
    ],
    hit: { reason: 'guard-listed', count: 10_157 },
  },
  {
    scenario: 'traffic',
    lines: [
      { about: 'running', outcome: 'stops' },
      { about: 'bridge', outcome: 'goes-on' },
      { about: 'check', outcome: 'goes-on' },
    ],
  },
];

function show(props: Partial<Parameters<typeof ForecastShort>[0]> = {}) {
  const heard = { onTransport: vi.fn(), onExplain: vi.fn() };
  const { container } = render(
    <ForecastShort
      forecasts={FORECASTS}
      isBrief={false}
      connects="unknown"
      say={inEnglish}
      {...heard}
      {...props}
    />,
  );
  return { ...heard, container };
}

const lines = (container: Element) =>
  [...container.querySelectorAll('dl div')].map(({ textContent }) => textContent);

describe('the short forecast', () => {
  it('shows the first scenario in three lines, each in words and a shape, and the first with its number', () => {
    const { container } = show();
    expect(lines(container)).toEqual([
      'Your current Tor connection would stopyour guard is one of the 10,157 public relays',
      'Tor with a bridge would go on',
      'This check would go on',
    ]);
    expect(container.querySelectorAll('dd .shape')).toHaveLength(3);
  });

  it('shows another when it is picked, and goes to the whole picture of that one', () => {
    const { container, onExplain } = show();
    fireEvent.change(screen.getByRole('combobox', { name: /If someone blocked/ }), {
      target: { value: 'traffic' },
    });
    expect(lines(container)[0]).toBe('Your current Tor connection would stop');
    fireEvent.click(screen.getByRole('button', { name: 'In full' }));
    expect(onExplain).toHaveBeenCalledWith('traffic');
  });

  it('supposes the ordinary way and says so, until the person tells theirs, which can be changed', () => {
    const { onTransport } = show();
    const supposed = screen.getByRole<HTMLSelectElement>('combobox', { name: /If your Tor connects/ });
    expect(supposed.value).toBe('none');
    fireEvent.change(supposed, { target: { value: 'obfs4' } });
    expect(onTransport).toHaveBeenCalledWith('obfs4');
    cleanup();
    show({ connects: 'obfs4' });
    const told = screen.getByRole<HTMLSelectElement>('combobox', { name: /Your Tor connects/ });
    expect(told.value).toBe('obfs4');
    fireEvent.change(told, { target: { value: 'none' } });
    expect(screen.queryByText(/If your Tor/)).toBeNull();
  });

  it('keeps its room while the relays are counted, and says nothing yet', () => {
    const { container } = show({ forecasts: undefined });
    expect(screen.getByRole('heading', { name: /If someone blocked/ })).toBeTruthy();
    expect(container.querySelector('dl')).toBeNull();
  });

  it('is what the scenario hits, and no more, beneath a warning', () => {
    const { container, onExplain } = show({ isBrief: true });
    expect(lines(container)).toHaveLength(1);
    expect(lines(container)[0]).toContain('would stop');
    fireEvent.click(screen.getByRole('button', { name: 'In full' }));
    expect(onExplain).toHaveBeenCalledTimes(1);
  });

  it('says what a survey found in place of the number, and leads to its page', () => {
    const [relays] = FORECASTS;
    if (relays === undefined) throw new Error('There is no forecast.');
    const at = Date.now() - 3 * 3_600_000;
    const measured = { scenario: 'relays', at, found: 'relays-blocked', isBlocked: true } as const;
    const { container } = show({ forecasts: [{ ...relays, measured }] });
    const link = screen.getByRole('link', { name: 'Asked 3 h ago: relays are blocked' });
    expect(link.getAttribute('href')).toBe('/survey.html');
    expect(screen.getByRole('heading').textContent).toBe('As measured here:');
    expect(lines(container)[0]).toMatch(/^Your current Tor connection would stop/);
    expect(container.textContent).not.toContain('10,157');
    cleanup();
    show({
      forecasts: [{ ...relays, measured: { scenario: 'relays', at, found: 'open', isBlocked: false } }],
    });
    expect(screen.getByRole('link', { name: 'Asked 3 h ago: most relays answer' })).toBeTruthy();
    expect(screen.getByRole('heading').textContent).toBe('If someone blocked:');
  });

  it('leads to the survey where it can be tried', () => {
    const [relays] = FORECASTS;
    if (relays === undefined) throw new Error('There is no forecast.');
    const { container } = show({ forecasts: [{ ...relays, canBeMeasured: true }] });
    expect(container.querySelector('.why')?.textContent).toBe(
      'your guard is one of the 10,157 public relays Try it here',
    );
    cleanup();
    show();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
