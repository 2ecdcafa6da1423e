// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcement } from '../../../components/popup/Announcement.tsx';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { NOT_TOR, TOR } from '../example.ts';
import { inEnglish } from '../say-from-file.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const shown = (isRunning: boolean, verdict: Verdict | undefined) => (
  <Announcement isRunning={isRunning} verdict={verdict} say={inEnglish} />
);
const status = () => screen.getByRole('status').textContent;
const after = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

const ON_TOR = 'Checked: Web requests go through Tor';
const WAITING: Verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] };

describe('the announcement for screen readers', () => {
  it('comes when a check ends, and not with a verdict that was there before', () => {
    const { rerender } = render(shown(false, TOR));
    after(10_000);
    expect(status()).toBe('');
    rerender(shown(true, WAITING));
    after(10_000);
    expect(status()).toBe('');
    rerender(shown(true, TOR));
    rerender(shown(false, TOR));
    after(0);
    expect(status()).toBe(ON_TOR);
  });

  it('comes again where the next check says the same', () => {
    const { rerender } = render(shown(true, TOR));
    rerender(shown(false, TOR));
    after(0);
    rerender(shown(true, WAITING));
    after(0);
    expect(status()).toBe('');
    rerender(shown(false, TOR));
    after(0);
    expect(status()).toBe(ON_TOR);
  });

  it('does not wait for the end of a long check, and is not changed by that', () => {
    const { rerender } = render(shown(true, WAITING));
    rerender(shown(true, TOR));
    after(1_500);
    expect(status()).toBe('');
    after(500);
    expect(status()).toBe(ON_TOR);
    const changes = new MutationObserver(() => {});
    changes.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
    rerender(shown(false, { ...TOR }));
    after(5_000);
    expect(changes.takeRecords()).toEqual([]);
  });

  it('leaves out a verdict that does not last', () => {
    const { rerender } = render(shown(true, NOT_TOR));
    after(1_500);
    rerender(shown(true, TOR));
    after(1_500);
    expect(status()).toBe('');
    rerender(shown(false, TOR));
    after(0);
    expect(status()).toBe(ON_TOR);
  });

  it('goes when the verdict does', () => {
    const { rerender } = render(shown(true, TOR));
    rerender(shown(false, TOR));
    after(0);
    rerender(shown(false, undefined));
    expect(status()).toBe('');
  });
});
