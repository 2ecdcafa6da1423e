// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Later, type LaterParts } from '../../../components/popup/later.ts';
import { LATER_PARTS } from '../../../components/popup/later-parts.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import { viewOf } from '../../../components/popup/view.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import type { Elsewhere } from '../../../utils/model/window.ts';
import { NOW, OWN, observation, report, TOR } from '../example.ts';
import { inEnglish } from '../say-from-file.ts';
import { IDLE } from './whole.tsx';

afterEach(cleanup);

function popup(later: LaterParts | undefined, elsewhere?: Elsewhere) {
  return (
    <Later.Provider value={later}>
      <Popup
        view={viewOf('click', {
          report: report(TOR, [observation('address-ipv4', { type: 'sees', address: OWN })]),
          elsewhere,
        })}
        settings={{ ...DEFAULT_SETTINGS, mode: 'click' }}
        now={NOW}
        say={inEnglish}
        {...IDLE}
      />
    </Later.Provider>
  );
}

describe('the first frame', () => {
  it('has the verdict, the evidence and the check, and keeps them when the rest comes', () => {
    const { rerender } = render(popup(undefined));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Web requests go through Tor');
    expect(screen.getByRole('button', { name: '1 sees an address' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check' })).toBeTruthy();
    rerender(popup(LATER_PARTS));
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
    expect(screen.getByRole('combobox')).toBeTruthy();
  });

  it('fills a group that was opened before the rest came', () => {
    const { rerender } = render(popup(undefined));
    fireEvent.click(screen.getByRole('button', { name: '1 sees an address' }));
    expect(screen.queryByText('IPv4 address')).toBeNull();
    rerender(popup(LATER_PARTS));
    expect(screen.getByText('IPv4 address').closest<HTMLElement>('.rows')?.hidden).toBe(false);
  });

  it.each(['can-check', 'cannot-check'] as const)('has no verdict of other windows: %s', (elsewhere) => {
    const { container } = render(popup(undefined, elsewhere));
    expect(container.textContent).not.toContain('sees an address');
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });
});
