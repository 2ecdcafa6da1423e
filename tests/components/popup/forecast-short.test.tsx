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
      'Tor as you use it now stopsyour guard is one of the 10,157 public relays',
      'Tor through a bridge goes on',
      'This check goes on',
    ]);
    expect(container.querySelectorAll('dd .shape')).toHaveLength(3);
  });

  it('shows another when it is picked, and goes to the whole picture of that one', () => {
    const { container, onExplain } = show();
    fireEvent.change(screen.getByRole('combobox', { name: /If this were blocked/ }), {
      target: { value: 'traffic' },
    });
    expect(lines(container)[0]).toBe('Tor as you use it now stops');
    fireEvent.click(screen.getByRole('button', { name: 'In full' }));
    expect(onExplain).toHaveBeenCalledWith('traffic');
  });

  it('supposes the ordinary way and says so, until the person tells theirs, which can be changed', () => {
    const { onTransport } = show();
    const supposed = screen.getByRole<HTMLSelectElement>('combobox', { name: /Supposing your Tor/ });
    expect(supposed.value).toBe('none');
    fireEvent.change(supposed, { target: { value: 'obfs4' } });
    expect(onTransport).toHaveBeenCalledWith('obfs4');
    cleanup();
    show({ connects: 'obfs4' });
    const told = screen.getByRole<HTMLSelectElement>('combobox', { name: /Your Tor connects/ });
    expect(told.value).toBe('obfs4');
    fireEvent.change(told, { target: { value: 'none' } });
    expect(screen.queryByText(/Supposing/)).toBeNull();
  });

  it('keeps its room while the relays are counted, and says nothing yet', () => {
    const { container } = show({ forecasts: undefined });
    expect(screen.getByRole('heading', { name: /If this were blocked/ })).toBeTruthy();
    expect(container.querySelector('dl')).toBeNull();
  });

  it('is what the scenario hits, and no more, beneath a warning', () => {
    const { container, onExplain } = show({ isBrief: true });
    expect(lines(container)).toHaveLength(1);
    expect(lines(container)[0]).toContain('stops');
    fireEvent.click(screen.getByRole('button', { name: 'In full' }));
    expect(onExplain).toHaveBeenCalledTimes(1);
  });
});
