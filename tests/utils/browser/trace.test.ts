import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchRequests } from '../../../utils/browser/request-traces.ts';
import { type Trace, trace } from '../../../utils/browser/trace.ts';

const URL = 'https://check.torproject.org/api/ip';
const listeners = new Map<string, (event: unknown) => unknown>();

/** As the browser tells it. */
function tell(event: string, more: object = {}): void {
  listeners.get(event)?.({ requestId: '7', url: URL, tabId: -1, ...more });
}

let followed: Trace;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  const names = ['BeforeRequest', 'HeadersReceived', 'BeforeRedirect', 'ResponseStarted'];
  for (const name of [...names, 'Completed', 'ErrorOccurred']) {
    const addListener = (listener: (event: unknown) => unknown) => listeners.set(`on${name}`, listener);
    Reflect.set(fakeBrowser.webRequest, `on${name}`, { addListener });
  }
  watchRequests([URL]);
  followed = trace(URL);
});
afterEach(() => {
  followed.end();
  vi.useRealTimers();
});

/** What came of it after so many ms; `null`: it still waits. */
async function after<Value>(asked: Promise<Value>, ms: number): Promise<Value | null> {
  const end = vi.advanceTimersByTimeAsync(ms).then(() => null);
  return Promise.race([asked, end]);
}

describe('what the browser tells of a request', () => {
  it('is waited for where the request is out, however busy the computer is', async () => {
    tell('onBeforeRequest');
    const failure = followed.failure();
    expect(await after(failure, 2000)).toBe(null);
    tell('onErrorOccurred', { error: 'net::ERR_PROXY_CONNECTION_FAILED' });
    expect(await after(failure, 1)).toMatchObject({ error: 'net::ERR_PROXY_CONNECTION_FAILED' });
  });

  it('is not waited for long where the browser refused the request', async () => {
    expect(await after(followed.failure(), 1001)).toBe(undefined);
    expect(followed.isOut()).toBe(false);
  });

  it('may come late as a whole', async () => {
    const answered = followed.answered();
    expect(await after(answered, 900)).toBe(null);
    tell('onBeforeRequest');
    expect(await after(answered, 900)).toBe(null);
    tell('onResponseStarted', { ip: '127.0.0.1' });
    expect(await after(answered, 1)).toMatchObject({ route: 'proxied' });
  });

  it('ends with the request, also where it tells no way', async () => {
    tell('onBeforeRequest');
    tell('onCompleted');
    expect(await after(followed.answered(), 1)).toBe(undefined);
    expect(await after(followed.failure(), 1)).toBe(undefined);
  });

  it('ends some time, if nothing comes', async () => {
    tell('onBeforeRequest');
    expect(await after(followed.failure(), 3001)).toBe(undefined);
  });

  it("is not another request's", async () => {
    tell('onBeforeRequest');
    tell('onErrorOccurred', { requestId: '8', error: 'net::ERR_X' });
    expect(await after(followed.failure(), 2000)).toBe(null);
  });
});
