import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { check } from '../../../utils/browser/checks.ts';
import { mendStored } from '../../../utils/browser/mend-stored.ts';
import { readAgain } from '../../../utils/browser/read-again.ts';
import { saveReport, saveSettings } from '../../../utils/browser/storage.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { report } from '../history/example.ts';

vi.mock(import('../../../utils/check/run-check.ts'), () => ({ runCheck: vi.fn() }));
vi.mock(import('../../../utils/browser/toolbar-button.ts'), async (original) => ({
  ...(await original()),
  showOnButton: vi.fn(async () => undefined),
}));

const tor = report('tor');
const WAITING = {
  endpoint: 'tor-check',
  witness: 'tor-exit-scan',
  role: 'witness',
  at: 0,
  route: 'unknown',
  finding: { type: 'waiting' },
} as const;
const { finishedAt: _, ...unfinished } = tor;
const running = {
  ...unfinished,
  startedAt: tor.startedAt + 1,
  progress: { settled: 1, total: 2, awaited: ['tor-check'] },
  observations: [WAITING],
};

beforeEach(async () => {
  fakeBrowser.reset();
  Reflect.set(fakeBrowser, 'extension', { inIncognitoContext: false });
  vi.mocked(runCheck).mockReset();
  await saveSettings({ ...DEFAULT_SETTINGS, mode: 'click' });
});

describe('what another version stored', () => {
  it('is stored so that the popup reads it', async () => {
    await fakeBrowser.storage.local.set({ report: { ...tor, writtenBy: '1.2.2' } });
    expect(await readAgain()).toMatchObject({ report: undefined, isForeign: true });
    await mendStored();
    expect(await readAgain()).toMatchObject({ report: { startedAt: tor.startedAt }, isForeign: false });
  });

  it('stays where it cannot be read, so that the popup says so', async () => {
    await fakeBrowser.storage.local.set({ report: { isTor: true }, running: { isTor: true } });
    await mendStored();
    expect(await readAgain()).toMatchObject({ report: undefined, running: undefined, isForeign: true });
    expect(await fakeBrowser.storage.local.get('running')).toEqual({});
  });
});

describe('a check that the browser ended', () => {
  it('is marked as interrupted, and may be repeated', async () => {
    await saveReport(running);
    await mendStored();
    const { running: ended } = await readAgain();
    expect(ended?.observations[0]?.finding).toEqual({ type: 'not-asked', why: 'interrupted' });
    expect(ended?.verdict).toMatchObject({ type: 'unknown', reason: 'interrupted' });
    expect([ended?.startedAt, ended?.finishedAt, ended?.progress]).toEqual([
      running.startedAt,
      undefined,
      undefined,
    ]);
  });

  it('is left alone while a check runs', async () => {
    await saveReport(running);
    vi.mocked(runCheck).mockReturnValue(new Promise(() => {}));
    void check('full');
    await mendStored();
    expect((await readAgain()).running).toMatchObject(running);
  });
});
