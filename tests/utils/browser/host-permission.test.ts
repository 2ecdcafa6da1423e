import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveHostsBack, LEFT_HOSTS, withHosts } from '../../../utils/browser/host-permission.ts';

const REQUIRED = 'https://1.1.1.1/*';
const DRAWN = 'https://192.0.2.7/*';
let held: Set<string>;
let answer: boolean;

beforeEach(() => {
  held = new Set([REQUIRED]);
  answer = true;
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: 'Exposure for Tor',
    version: '1.2.3',
    host_permissions: [REQUIRED],
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: [...held], permissions: [] }),
    request: async ({ origins = [] }: { origins?: readonly string[] }) => {
      if (answer) for (const origin of origins) held.add(origin);
      return answer;
    },
    remove: async ({ origins = [] }: { origins?: readonly string[] }) => {
      for (const origin of origins) held.delete(origin);
      return true;
    },
  });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});

describe('a permission for hosts', () => {
  it('is there while the work goes on, and given back after it', async () => {
    const during = await withHosts([DRAWN, REQUIRED], async () => [...held]);
    expect(during).toEqual([REQUIRED, DRAWN]);
    expect([...held]).toEqual([REQUIRED]);
  });

  it('is remembered by an alarm, which wakes the background should the page be closed', async () => {
    expect(await withHosts([DRAWN], () => fakeBrowser.alarms.get(LEFT_HOSTS))).toMatchObject({
      periodInMinutes: 0.5,
    });
    expect(await fakeBrowser.alarms.get(LEFT_HOSTS)).toBeUndefined();
    await fakeBrowser.alarms.create(LEFT_HOSTS, { periodInMinutes: 0.5 });
    await giveHostsBack();
    expect(await fakeBrowser.alarms.get(LEFT_HOSTS)).toBeUndefined();
  });

  it('is asked for before anything is awaited: the click would be over', () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    void withHosts([DRAWN], async () => undefined);
    expect(request).toHaveBeenCalledWith({ origins: [DRAWN] });
  });

  it('is given back where the work fails', async () => {
    await expect(withHosts([DRAWN], () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect([...held]).toEqual([REQUIRED]);
  });

  it('is needed: without it nothing is done', async () => {
    answer = false;
    const work = vi.fn(async () => 'done');
    expect(await withHosts([DRAWN], work)).toBeUndefined();
    expect(work).not.toHaveBeenCalled();
  });

  it('that was left over is given back, those of the installation stay', async () => {
    held.add(DRAWN);
    await giveHostsBack();
    expect([...held]).toEqual([REQUIRED]);
  });

  it('in use is not taken for one left over', async () => {
    const seen = await withHosts([DRAWN], async () => {
      const back = giveHostsBack();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { back, held: [...held] };
    });
    expect(seen?.held).toEqual([REQUIRED, DRAWN]);
    await seen?.back;
    expect([...held]).toEqual([REQUIRED]);
  });
});
