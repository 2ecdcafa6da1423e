// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { requestPatterns } from '../../utils/endpoints/permissions.ts';

vi.mock('../../utils/browser/host-permission.ts', () => ({
  LEFT_HOSTS: 'left-hosts',
  giveHostsBack: vi.fn(async () => undefined),
}));

const REQUEST_EVENTS = [
  'onBeforeRequest',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
] as const;

const added = {
  alarm: vi.spyOn(fakeBrowser.alarms.onAlarm, 'addListener'),
  startup: vi.spyOn(fakeBrowser.runtime.onStartup, 'addListener'),
  installed: vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener'),
  message: vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener'),
  connection: vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockReturnValue(undefined),
  permission: vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue(undefined),
};

describe.each([
  // Only Firefox tells of certificates while the head of an answer is received, and of redirects that are not followed.
  ['Firefox', { getSecurityInfo: () => undefined }, REQUEST_EVENTS],
  ['Chromium', {}, REQUEST_EVENTS.filter((name) => name !== 'onHeadersReceived')],
])('the background in %s', (_, api, events) => {
  const filters = new Map<string, unknown>();
  let listening: readonly string[] = [];
  let givenBack = 0;

  beforeAll(async () => {
    for (const name of REQUEST_EVENTS) {
      const addListener = (_: unknown, filter: unknown) => filters.set(name, filter);
      Reflect.set(fakeBrowser.webRequest, name, { addListener });
    }
    Reflect.deleteProperty(fakeBrowser.webRequest, 'getSecurityInfo');
    Object.assign(fakeBrowser.webRequest, api);
    vi.resetModules();
    vi.clearAllMocks();
    const { default: background } = await import('../../entrypoints/background.ts');
    const { giveHostsBack } = await import('../../utils/browser/host-permission.ts');
    background.main();
    givenBack = vi.mocked(giveHostsBack).mock.calls.length;
    listening = Object.keys(added).filter((name) => Reflect.get(added, name).mock.calls.length > 0);
  });

  // Browsers wake a background only for listeners that it added while its script first ran.
  it('adds every listener before its script ends', () => {
    expect(listening).toEqual(Object.keys(added));
    expect([...filters.keys()].sort()).toEqual([...events].sort());
  });

  it('watches exactly the requests that a check may make', () => {
    for (const filter of filters.values())
      expect(filter).toEqual({ urls: [...requestPatterns(ALL_ENDPOINTS)] });
  });

  it('gives back a permission that a page which crashed still held', () => {
    expect(givenBack).toBe(1);
  });
});
