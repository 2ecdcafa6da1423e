// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Announcement } from '../../../components/popup/Announcement.tsx';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { TOR } from '../example.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

const shown = (isRunning: boolean, verdict: Verdict | undefined) => (
  <Announcement isRunning={isRunning} verdict={verdict} say={inEnglish} />
);
const status = () => screen.getByRole('status').textContent;

describe('the announcement for screen readers', () => {
  it('comes when a check ends, and not with a verdict that was there before', () => {
    const { rerender } = render(shown(false, TOR));
    expect(status()).toBe('');
    rerender(shown(true, TOR));
    expect(status()).toBe('');
    rerender(shown(false, TOR));
    expect(status()).toBe('Checked: Your traffic leaves through Tor');
  });

  it('goes when the verdict does', () => {
    const { rerender } = render(shown(true, TOR));
    rerender(shown(false, TOR));
    rerender(shown(false, undefined));
    expect(status()).toBe('');
  });
});
