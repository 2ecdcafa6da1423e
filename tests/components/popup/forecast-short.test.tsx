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
      { about: 'running', outcome: 'depends' },
      { about: 'bridge', outcome: 'goes-on' },
      { about: 'check', outcome: 'goes-on' },
    ],
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

describe('the short forecast', () => {
  it('shows the first scenario in three lines, each in words and a shape', () => {
    const { container } = show();
    const lines = [...container.querySelectorAll('dl div')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Tor as you use it now depends',
      'Tor through a bridge goes on',
      'This check goes on',
    ]);
    expect(container.querySelectorAll('dd .shape')).toHaveLength(3);
  });

  it('shows another when it is picked, and goes to the whole picture of that one', () => {
    const { container, onExplain } = show();
    fireEvent.click(screen.getByRole('radio', { name: "Tor's traffic" }));
    expect(container.querySelector('[data-about=running]')?.textContent).toContain('stops');
    fireEvent.click(screen.getByRole('button', { name: 'See the whole picture' }));
    expect(onExplain).toHaveBeenCalledWith('traffic');
  });

  it('asks how Tor connects where that is not known, and no longer once it is', () => {
    const { onTransport } = show();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'obfs4' } });
    expect(onTransport).toHaveBeenCalledWith('obfs4');
    cleanup();
    show({ connects: 'obfs4' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('keeps its room while the relays are counted, and says nothing yet', () => {
    const { container } = show({ forecasts: undefined });
    expect(screen.getByRole('heading', { name: /If your provider blocked/ })).toBeTruthy();
    expect(container.querySelector('dl')).toBeNull();
  });

  it('is only a way to the whole picture beneath a warning', () => {
    const { container, onExplain } = show({ isBrief: true });
    expect(container.querySelector('dl')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'See the whole picture' }));
    expect(onExplain).toHaveBeenCalledTimes(1);
  });
});
