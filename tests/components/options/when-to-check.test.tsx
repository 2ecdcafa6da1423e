// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WhenToCheck } from '../../../components/options/WhenToCheck.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

describe('when to check', () => {
  it.each([
    [false, 'Nothing is sent until you press Check.'],
    [true, 'Nothing is sent until you press Check, except once a day to renew the relay directory.'],
  ])('says what is sent without a click, where the daily renewal is on: %s', (renewDirectory, hint) => {
    const settings = { ...DEFAULT_SETTINGS, mode: 'click' as const, renewDirectory };
    render(<WhenToCheck settings={settings} say={inEnglish} onChange={() => {}} />);
    const radio = screen.getByRole('radio', { name: 'Only when I click' });
    const described = radio.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(hint);
  });
});
