import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/browser.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { pause, until } from '../../scripts/browsers/wait.ts';
import { connectAs, connectionWith } from '../../scripts/lab/connections.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { lab } from './fixture.ts';

/** What the watch keeps. */
interface History {
  readonly transitions: readonly { readonly verdict?: string; readonly blocked: readonly string[] }[];
  readonly notices: readonly { readonly type: string; readonly hosts: readonly string[] }[];
}

const SETTINGS = {
  mode: 'watch',
  watchMinutes: 30,
  fullCheck: true,
  renewDirectory: false,
  historyDays: 90,
  notifyTor: true,
  notifyBlocked: true,
};
const HOSTS = ['check.torproject.org', 'onionoo.torproject.org'];

let browser: Browser;

async function withOptions<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.open('options.html', { width: 900, height: 900 });
  try {
    await page.waitFor("document.querySelector('input[aria-describedby=notify-tor-reveals]') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Firefox alone lets a test give the permission to notify (2026-11); the choice is a click, as a person's. */
async function openWatching(connection: string): Promise<void> {
  await lab.block('none');
  const socks = await connectAs(lab, connectionWith(connection));
  browser = await launch('firefox', {
    extension: resolve('.output/firefox-mv3'),
    trust: lab.trust,
    ...(socks ? { socks, onionNames: false } : {}),
  });
  await withOptions(async (page) => {
    await page.click('input[type=radio][value=watch]');
    await page.waitFor("document.querySelector('input[type=radio][value=watch]').checked");
    await page.click('input[aria-describedby=notify-tor-reveals]');
    await page.click('input[aria-describedby=notify-blocked-reveals]');
    await page.waitFor("document.querySelectorAll('[aria-labelledby=notify] input:checked').length === 2");
    await pause(300);
  });
  await browser.storage.set({ settings: SETTINGS, history: null, historyBefore: null, exits: null });
}

/** Lets the watch's alarm go off and waits for the check that it brings, and a moment for what is kept of it. */
async function soon(): Promise<void> {
  announceChange();
  await browser.forgetNames();
  const before = Date.now();
  await withOptions((page) => page.evaluate("browser.alarms.create('watch', { delayInMinutes: 0.01 })"));
  await until(
    'the check',
    async () => {
      const report = await browser.storage.get<{ startedAt: number; finishedAt?: number }>('report');
      return report !== undefined && report.startedAt >= before && report.finishedAt !== undefined;
    },
    40_000,
  );
  await pause(500);
}

async function kept() {
  const { transitions, notices } = (await browser.storage.get<History>('history')) ?? {
    transitions: [],
    notices: [],
  };
  return {
    states: transitions.map(({ verdict, blocked }) => [verdict, ...blocked]),
    notices: notices.map(({ type, hosts }) => [type, ...hosts]),
  };
}

describe('while the watch runs', () => {
  afterEach(async () => {
    await browser.close();
    await lab.block('none');
    await lab.stopClient();
  });

  it('a block comes and goes: told of once each, by a person without Tor', async () => {
    await openWatching('direct');
    await soon();
    expect(await kept()).toEqual({ states: [['not-tor']], notices: [] });
    await lab.block('name-nothing');
    await soon();
    await soon();
    const blocked = [['not-tor'], ['not-tor', ...HOSTS]];
    expect(await kept()).toEqual({ states: blocked, notices: [['blocked', ...HOSTS]] });
    await lab.block('none');
    await soon();
    await soon();
    expect(await kept()).toEqual({
      states: [...blocked, ['not-tor']],
      notices: [
        ['blocked', ...HOSTS],
        ['free', ...HOSTS],
      ],
    });
  }, 180_000);

  it('the Tor client stops and starts again: not known meanwhile, and no false alarm', async () => {
    await openWatching('socks');
    await soon();
    expect(await kept()).toEqual({ states: [['tor']], notices: [] });
    await lab.stopClient();
    await soon();
    const down = await browser.storage.get<{ verdict: unknown }>('report');
    expect(down?.verdict).toMatchObject({ type: 'unknown', reason: 'proxy-down' });
    const client = await lab.startClient();
    await client.ready();
    await soon();
    expect(await kept()).toEqual({ states: [['tor']], notices: [] });
  }, 180_000);
});
