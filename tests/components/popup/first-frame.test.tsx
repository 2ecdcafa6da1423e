// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Later, type LaterParts } from '../../../components/popup/later.ts';
import { LATER_PARTS } from '../../../components/popup/later-parts.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import { viewOf } from '../../../components/popup/view.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import type { Elsewhere } from '../../../utils/model/window.ts';
import { NOW, observation, report, TOR } from '../example.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

const nothing = () => {};

function popup(later: LaterParts | undefined, elsewhere?: Elsewhere) {
  return (
    <Later.Provider value={later}>
      <Popup
        view={viewOf('click', {
          report: report(TOR, [observation('tor-check', { type: 'works' })]),
          elsewhere,
        })}
        settings={{ ...DEFAULT_SETTINGS, mode: 'click' }}
        now={NOW}
        say={inEnglish}
        onCheck={nothing}
        onFullCheck={nothing}
        onMode={nothing}
        onOptions={nothing}
        onSave={nothing}
        onExplain={nothing}
        onTransport={nothing}
      />
    </Later.Provider>
  );
}

describe('the first frame', () => {
  it('has the verdict, the evidence and the check, and keeps them when the rest comes', () => {
    const { rerender } = render(popup(undefined));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Your traffic leaves through Tor');
    expect(screen.getByText('Tor check')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check' })).toBeTruthy();
    rerender(popup(LATER_PARTS));
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
    expect(screen.getByRole('combobox')).toBeTruthy();
  });

  it('fills a row that was opened before the rest came', () => {
    const { rerender } = render(popup(undefined));
    const row = screen.getByText('Tor check').closest('details');
    if (row === null) throw new Error('no row');
    row.open = true;
    fireEvent(row, new Event('toggle'));
    expect(row.querySelector('.fact')).toBeNull();
    rerender(popup(LATER_PARTS));
    expect(row.querySelector('.fact')).not.toBeNull();
  });

  it.each(['can-check', 'cannot-check'] as const)('has no verdict of other windows: %s', (elsewhere) => {
    const { container } = render(popup(undefined, elsewhere));
    expect(container.textContent).not.toContain('Tor check');
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });
});
