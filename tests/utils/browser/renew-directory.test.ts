import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../utils/browser/ask.ts';
import { forgetDirectory, hasRenewedDirectory, loadDirectory } from '../../../utils/browser/directory.ts';
import { loadLastRenewal, renewNow } from '../../../utils/browser/renew-directory.ts';
import { answered, SILENCE } from '../check/simulate.ts';

vi.mock(import('../../../utils/browser/ask.ts'), async (original) => ({
  ...(await original()),
  ask: vi.fn(async () => SILENCE),
}));

const BODY = readFileSync('tests/data/onionoo-details.sample.2026-09-04.json', 'utf8');

beforeEach(() => {
  fakeBrowser.reset();
  forgetDirectory();
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('There is no such file.');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(ask).mockResolvedValue(SILENCE);
});

it('says that Onionoo was not reached, also where no list can be read', async () => {
  expect(await loadDirectory()).toBeUndefined();
  const before = Date.now();
  await renewNow();
  const last = await loadLastRenewal();
  expect(last?.outcome).toBe('not-reached');
  expect(last?.at).toBeGreaterThanOrEqual(before);
});

it('takes no list that is far too short, where there is none to compare with', async () => {
  vi.mocked(ask).mockResolvedValue(answered(200, BODY));
  await renewNow();
  expect(await loadLastRenewal()).toMatchObject({ outcome: 'not-usable' });
  expect(await hasRenewedDirectory()).toBe(false);
});

it('asks once, however often it is pressed', async () => {
  vi.mocked(ask).mockClear();
  await Promise.all([renewNow(), renewNow()]);
  expect(vi.mocked(ask)).toHaveBeenCalledTimes(1);
});
