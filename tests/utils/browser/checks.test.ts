import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { abortChecks, check, checkWithRetry } from '../../../utils/browser/checks.ts';
import { rememberCheck } from '../../../utils/browser/history.ts';
import { loadStored, saveSettings, saveWait } from '../../../utils/browser/storage.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { HOUR_MS } from '../../../utils/model/time.ts';
import { report } from '../history/example.ts';

vi.mock(import('../../../utils/check/run-check.ts'), () => ({ runCheck: vi.fn() }));
vi.mock(import('../../../utils/browser/toolbar-button.ts'), async (original) => ({
  ...(await original()),
  showOnButton: vi.fn(),
}));
vi.mock(import('../../../utils/browser/history.ts'), async (original) => ({
  ...(await original()),
  rememberCheck: vi.fn(async () => undefined),
}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(runCheck).mockReset();
  vi.mocked(rememberCheck).mockClear();
});

/** A check that ends only when it is aborted, as `runCheck` does. */
const untilAborted: typeof runCheck = (_scope, _ports, signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

describe('a check in the background', () => {
  it('is remembered when it ends', async () => {
    vi.mocked(runCheck).mockResolvedValue(report('tor'));
    await check('discreet');
    expect(vi.mocked(rememberCheck).mock.calls[0]?.[0]).toEqual(report('tor'));
  });

  it('that throws is stored as a fault, and its other requests are aborted', async () => {
    vi.mocked(runCheck).mockRejectedValue(new TypeError('x is undefined'));
    await check('discreet');
    const { report: stored } = await loadStored();
    expect(stored?.verdict).toMatchObject({ type: 'unknown', reason: 'fault' });
    expect(stored?.fault).toBe('TypeError: x is undefined');
    expect(vi.mocked(runCheck).mock.calls[0]?.[2]).toHaveProperty('aborted', true);
  });

  it('that is aborted stores nothing and is not remembered', async () => {
    vi.mocked(runCheck).mockImplementation(untilAborted);
    const running = checkWithRetry('full');
    await vi.waitFor(() => expect(runCheck).toHaveBeenCalled());
    await abortChecks();
    await running;
    expect(await loadStored()).toMatchObject({ report: undefined, running: undefined });
    expect(rememberCheck).not.toHaveBeenCalled();
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('honours a pause that a service asked for, unless a person asks', async () => {
    await saveWait('check.torproject.org', { until: Date.now() + HOUR_MS, addresses: [] });
    vi.mocked(runCheck).mockResolvedValue(report('tor'));
    await check('full');
    await checkWithRetry('full');
    const waits = await Promise.all(vi.mocked(runCheck).mock.calls.map(([, ports]) => ports.waits()));
    expect(waits.map(({ size }) => size)).toEqual([1, 0]);
  });

  it.each([
    ['by its own button', { scope: 'full', fullCheck: false, by: checkWithRetry }, 5_000],
    [
      'by Check, where every check is a full one',
      { scope: 'full', fullCheck: true, by: checkWithRetry },
      undefined,
    ],
    ['by nobody', { scope: 'full', fullCheck: false, by: check }, undefined],
    ['discreetly', { scope: 'discreet', fullCheck: false, by: checkWithRetry }, undefined],
  ] as const)('is noted for the session where it is full and asked for %s', async (_, how, noted) => {
    await saveSettings({ ...DEFAULT_SETTINGS, mode: 'click', fullCheck: how.fullCheck });
    vi.mocked(runCheck).mockImplementation(async (scope, ports) => {
      const made = { ...report('not-tor'), startedAt: 5_000, scope };
      await ports.save(made);
      return made;
    });
    await how.by(how.scope);
    expect(await loadStored()).toMatchObject({ report: { startedAt: 5_000 }, fullByHand: noted });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('fullByHand');
  });

  it('can be asked for again after it was aborted', async () => {
    vi.mocked(runCheck).mockImplementationOnce(untilAborted).mockResolvedValueOnce(report('not-tor'));
    const first = check('discreet');
    await vi.waitFor(() => expect(runCheck).toHaveBeenCalled());
    await abortChecks();
    await first;
    await check('discreet');
    expect(rememberCheck).toHaveBeenCalledTimes(1);
  });
});
