import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WATCH } from '../../../utils/browser/alarms.ts';
import { changeSettings } from '../../../utils/browser/lifecycle.ts';
import { loadStored, saveSettings } from '../../../utils/browser/storage.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings that are changed', () => {
  it('are all changed when two come at once, and nothing else is', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, mode: 'click', country: 'jp' });
    await Promise.all([changeSettings({ notifyTor: true }), changeSettings({ notifyBlocked: true })]);
    expect((await loadStored()).settings).toEqual({
      ...DEFAULT_SETTINGS,
      mode: 'click',
      country: 'jp',
      notifyTor: true,
      notifyBlocked: true,
    });
  });

  it('plan by the last of them', async () => {
    await Promise.all([changeSettings({ mode: 'watch' }), changeSettings({ mode: 'click' })]);
    expect(await fakeBrowser.alarms.get(WATCH)).toBeUndefined();
    await Promise.all([changeSettings({ mode: 'click' }), changeSettings({ mode: 'watch' })]);
    expect(await fakeBrowser.alarms.get(WATCH)).toBeDefined();
  });
});
