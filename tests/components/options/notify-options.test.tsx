// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotifyOptions } from '../../../components/options/NotifyOptions.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/model/settings.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

const ON = { ...DEFAULT_SETTINGS, notifyTor: true, notifyBlocked: true } as const;
const TOR = 'When web requests no longer go through Tor';
const BLOCKED = 'When something is blocked, or reached again';
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

function show(settings: Settings, mayNotify: boolean, answer: () => Promise<boolean>) {
  const onChange = vi.fn<(changes: Partial<Settings>) => void>();
  const onAskToNotify = vi.fn(answer);
  const section = (now: Settings) => (
    <NotifyOptions
      settings={now}
      mayNotify={mayNotify}
      say={inEnglish}
      onChange={onChange}
      onAskToNotify={onAskToNotify}
    />
  );
  const { rerender } = render(section(settings));
  return { onChange, onAskToNotify, change: (now: Settings) => rerender(section(now)) };
}

describe('notifications', () => {
  it.each([
    [TOR, { notifyTor: true }],
    [BLOCKED, { notifyBlocked: true }],
  ])('are asked for in the click itself, and switched on when permitted: %s', async (name, changed) => {
    const { onChange, onAskToNotify } = show(DEFAULT_SETTINGS, false, async () => true);
    fireEvent.click(box(name));
    expect(onAskToNotify).toHaveBeenCalledOnce(); // nothing was awaited in between
    expect(onChange).not.toHaveBeenCalled();
    await waitFor(() => expect(onChange.mock.calls).toEqual([[changed]]));
  });

  it.each([
    ['refuses', async () => false],
    ['fails', () => Promise.reject(new Error('no user gesture'))],
  ])('stay off where the browser %s, and say why, each time', async (_, answer) => {
    const { onChange } = show(DEFAULT_SETTINGS, false, answer);
    for (let times = 0; times < 2; times += 1) {
      fireEvent.click(box(TOR));
      expect(await screen.findByText(/did not give permission/)).toBe(screen.getByRole('status'));
      expect(box(TOR).checked).toBe(false);
    }
    expect(onChange).not.toHaveBeenCalled();
  });

  it('are switched off without a question', () => {
    const { onChange, onAskToNotify } = show(ON, true, async () => true);
    expect([box(TOR).checked, box(BLOCKED).checked]).toEqual([true, true]);
    fireEvent.click(box(BLOCKED));
    expect(onAskToNotify).not.toHaveBeenCalled();
    expect(onChange.mock.calls).toEqual([[{ notifyBlocked: false }]]);
  });

  it('show as off where the permission was taken away, and say so', () => {
    show(ON, false, async () => true);
    expect([box(TOR).checked, box(BLOCKED).checked]).toEqual([false, false]);
    expect(screen.getByRole('status').textContent).toMatch(/no longer permits notifications/);
  });

  it('change nothing else that was changed while the browser asked', async () => {
    const answer = Promise.withResolvers<boolean>();
    const { onChange, change } = show(DEFAULT_SETTINGS, false, () => answer.promise);
    fireEvent.click(box(TOR));
    change({ ...DEFAULT_SETTINGS, mode: 'watch' });
    answer.resolve(true);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[{ notifyTor: true }]]));
  });

  it('say before what they give away', () => {
    show(DEFAULT_SETTINGS, false, async () => true);
    const sentence = document.getElementById(box(TOR).getAttribute('aria-describedby') ?? '');
    expect(sentence?.textContent).toMatch(/can read that you use Tor/);
  });
});
