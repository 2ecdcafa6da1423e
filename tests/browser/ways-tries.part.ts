import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { type StunResponder, startStunResponder } from '../rig/world/stun-responder.ts';
import { GOOD } from '../utils/ways/lines.ts';
import { violations } from './axe.ts';
import { contacted, extension, FULL, NAME, reportIn, world } from './fixture.ts';

/** stun.epygi.com and stun.voipgate.com of the simulated network. */
const [ONE, OTHER] = ['11.11.12.1', '11.11.12.2'];
const OF_SNOWFLAKE = ['app.datapacket.com', 'stun.epygi.com', 'stun.voipgate.com'];

let asking: Browser;
let running: StunResponder[] = [];

/** A NAT that opens one port for all, or another one for each server. */
async function startServers(ports: 'one' | 'two'): Promise<void> {
  stopServers();
  running = [
    await startStunResponder(ONE, (port) => port ^ 1024),
    await startStunResponder(OTHER, (port) => port ^ (ports === 'one' ? 1024 : 2048)),
  ];
}

function stopServers(): void {
  for (const { stop } of running) stop();
  running = [];
}

async function opened(condition = 'direct'): Promise<Page> {
  const report = { ...(await reportIn(condition)), finishedAt: Date.now() };
  await asking.storage.set({ report, running: null, settings: FULL });
  await world.set(condition);
  const page = await asking.open('ways.html', { width: 900, height: 1200 });
  await page.waitFor("document.querySelector('textarea') !== null");
  world.clearLog();
  return page;
}

const said = (page: Page, part: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(
        ({ dataset }) => `${dataset.said} ${dataset.is}`,
      ),
    part,
  );

async function tried(page: Page, way: string): Promise<readonly string[]> {
  await page.click(`[data-try=${way}] .start`);
  await page.waitFor(`document.querySelector('[data-try=${way}] .said') !== null`);
  return said(page, `[data-try=${way}] .said`);
}

const permissions = (page: Page) =>
  page.evaluate(async () => {
    const { origins } = await Reflect.get(globalThis, 'chrome').permissions.getAll();
    return origins.filter((origin: string) => /datapacket|phpmyadmin|example|104\.16|\*:\/\/\*/.test(origin));
  });

describe('what can be tried from the page about ways', () => {
  beforeAll(async () => {
    asking = await launch(NAME, { extension, trust: world, letsAskHosts: true });
  });
  afterAll(async () => {
    stopServers();
    await asking.close();
  });

  it.each([
    ['one', 'nat one-port'],
    // Firefox hides the address and port of each network card (mDNS names), and here it has two: so two ports may be one of each.
    ['two', NAME === 'firefox' ? 'nat cannot-tell' : 'nat two-ports'],
  ] as const)('Snowflake behind a NAT that opens %s port(s)', async (ports, nat) => {
    await startServers(ports);
    const page = await opened();
    expect(contacted(), 'before the click').toEqual([]);
    expect(running.map(({ count }) => count())).toEqual([0, 0]);
    expect(await tried(page, 'snowflake')).toEqual([nat, 'front reached']);
    expect(running.every(({ count }) => count() > 0)).toBe(true);
    expect(contacted()).toEqual(OF_SNOWFLAKE);
    expect(world.log.map(({ host, path }) => `${host}${path}`)).toEqual(['app.datapacket.com/']);
    expect(await permissions(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot(`.output/ways-tried-${ports}.png`);
    await page.close();
  });

  it('Snowflake where UDP gets no answer', async () => {
    stopServers();
    const page = await opened();
    expect(await tried(page, 'snowflake')).toEqual(['nat silent', 'front reached']);
    await page.close();
  });

  it.each([
    ['amp', 'www.google.com'],
    ['meek', 'www.phpmyadmin.net'],
  ])('the front of %s, and nothing else', async (way, front) => {
    const page = await opened();
    expect(await tried(page, way)).toEqual(['front reached']);
    expect(contacted()).toEqual([front]);
    expect(await permissions(page)).toEqual([]);
    await page.close();
  });

  it('pasted bridges: reached, refused, no name; and no path is sent', async () => {
    const page = await opened();
    const lines = [
      GOOD.obfs4.replace('5.6.7.8', '104.16.123.96'),
      GOOD.obfs4.replace('5.6.7.8:443', '104.16.123.96:9001'),
      GOOD.webtunnel.replace('site.example.org', 'app.datapacket.com'),
      GOOD.webtunnel,
      GOOD.dnstt,
    ];
    await page.evaluate((text) => {
      const field = document.querySelector('textarea');
      if (field === null) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, lines.join('\n'));
    await page.waitFor("document.querySelector('[data-try=lines] .start') !== null");
    expect(contacted(), 'before the click').toEqual([]);
    await page.click('[data-try=lines] .start');
    await page.waitFor("document.querySelectorAll('.bridges .said').length === 4");
    await page.waitFor("document.querySelector('[data-try=lines] .start') !== null");
    expect(await said(page, '.bridges .said')).toEqual([
      'bridge reached',
      'bridge refused',
      'host reached',
      'host no-name',
    ]);
    expect(JSON.stringify(world.log)).not.toContain('aSecretPath');
    expect(await permissions(page)).toEqual([]);
    const kept = JSON.stringify(await asking.storage.get('report'));
    expect(kept).not.toContain('aSecretPath');
    await page.screenshot('.output/ways-tried-lines.png');
    await page.close();
  });

  it('is not offered through Tor', async () => {
    const page = await opened('tor-ipv4');
    expect(await page.evaluate(() => document.querySelectorAll('.start').length)).toBe(0);
    await page.close();
  });
});
