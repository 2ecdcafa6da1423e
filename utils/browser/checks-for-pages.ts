import { type Browser, browser } from 'wxt/browser';
import { faulty } from '../check/aborted-check.ts';
import type { Ports } from '../check/ports.ts';
import { runCheck } from '../check/run-check.ts';
import { askedFor } from '../endpoints/for-settings.ts';
import type { Report, Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { parseScope } from '../parse/command.ts';
import { ask } from './ask.ts';
import { FROM_HERE, type FromPage, type ToPage } from './check-from-here.ts';
import { isOurPage } from './pages.ts';
import { ports } from './ports.ts';
import type { Send, Sent } from './send.ts';
import { loadStored } from './storage.ts';

/** Checks private windows, whose pages send the requests. */
export function onPageConnected(): void {
  browser.runtime.onConnect.addListener((port) => {
    const scope = parseScope(port.name.slice(FROM_HERE.length));
    const isOurs = port.sender !== undefined && isOurPage(port.sender);
    if (!isOurs || !port.name.startsWith(FROM_HERE) || scope === undefined) return port.disconnect();
    void checkForPage(port, scope).finally(() => port.disconnect());
  });
}

async function checkForPage(port: Browser.runtime.Port, scope: Scope): Promise<void> {
  const startedAt = Date.now();
  const controller = new AbortController();
  port.onDisconnect.addListener(() => controller.abort());
  const save = async (report: Report) => {
    controller.signal.throwIfAborted();
    port.postMessage({ report: { ...report, askedFrom: 'private' } } satisfies ToPage);
  };
  try {
    const { settings } = await loadStored();
    await runCheck(scope, portsFor(settings, sentBy(port), save), controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) await save(faulty({ startedAt, scope }, Date.now(), error));
  }
}

/** For requests that were under way when the page closed: nothing is made of them. */
const CLOSED: Sent = {
  head: undefined,
  arriving: { bytes: 0, startedAt: undefined, lastAt: 0 },
  result: { type: 'failure', isLate: false, words: 'The page was closed.', at: 0, phases: undefined },
};

/** Has the page send requests. */
function sentBy(port: Browser.runtime.Port): Send {
  let asks = 0;
  const open = new Map<number, (sent: Sent) => void>();
  port.onMessage.addListener(({ ask: number, sent }: FromPage) => {
    open.get(number)?.(sent);
    open.delete(number);
  });
  port.onDisconnect.addListener(() => {
    for (const end of open.values()) end(CLOSED);
  });
  return (request, limits) =>
    new Promise((resolve) => {
      asks += 1;
      open.set(asks, resolve);
      port.postMessage({ ask: asks, request, limits } satisfies ToPage);
    });
}

/** Pauses, exit lists and reports would be traces of the private window on the disk. */
function portsFor(settings: Settings, send: Send, save: Ports['save']): Ports {
  return {
    ...ports,
    ...askedFor(settings),
    isWholeDeviceTold: settings.wholeDevice,
    ask: (endpoint, about, limits) => ask(endpoint.request(about), limits, send),
    waits: async () => new Map(),
    keepWait: async () => {},
    keepExits: async () => {},
    save,
  };
}
