import { afterAll } from 'vitest';
import type { Browser, LaunchOptions, Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { STUN, StunServer } from '../rig/world/stun.ts';
import { extension, NAME, world } from './fixture.ts';

/** The server that the page asks. */
export const stun = await StunServer.start();
afterAll(() => stun.stop());

/** An expression for what the page says of WebRTC. */
export const CONCLUSION =
  "document.querySelector('[aria-labelledby=webrtc] [data-conclusion]')?.dataset.conclusion";

/** Runs with a browser of its own, in which each permission is given as soon as a click asks for it. */
export async function withBrowser(more: Partial<LaunchOptions>, work: (browser: Browser) => Promise<void>) {
  const options = { extension, trust: world, onionNames: false, letsChangePrivacy: true, letsAskHosts: true };
  const browser = await launch(NAME, { ...options, ...more });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

export async function opened(of: Browser, width = 800): Promise<Page> {
  const page = await of.open('exposure.html', { width, height: 1500 });
  await page.waitFor("document.querySelector('#test') !== null");
  return page;
}

/** What the page says after its test. */
export async function tested(page: Page): Promise<string> {
  await page.click('#test');
  await page.waitFor(CONCLUSION);
  return page.evaluate<string>(CONCLUSION);
}

/** The public addresses that a web page learns of its visitor by WebRTC, in a tab of its own. */
export async function seenByPage(of: Browser, url = 'http://page.demo/'): Promise<readonly string[]> {
  const page = await of.goto(url);
  const seen = await page.evaluate(async (server) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: server }] });
    const addresses: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    connection.onicecandidate = ({ candidate }) => {
      if (candidate === null) resolve();
      else if (candidate.type === 'srflx') addresses.push(candidate.address ?? '');
    };
    connection.createDataChannel('');
    await connection.setLocalDescription();
    setTimeout(resolve, 3000);
    await promise;
    connection.close();
    return addresses;
  }, `stun:${STUN.ip4}:${STUN.port}`);
  await page.close();
  return seen;
}
