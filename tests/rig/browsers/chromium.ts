import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser as Puppeteer } from 'puppeteer-core';
import type { Browser, LaunchOptions } from './browser.ts';
import { ChromiumBrowser } from './chromium-browser.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { grantBefore } from './chromium-grants.ts';
import { trustByPolicy } from './chromium-trust.ts';
import { findBrowser } from './find.ts';
import { makeHome } from './home.ts';

/** Starts Chromium with a fresh profile and the extension. @throws Error where there is no Chromium */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge found; CHROME_PATH can name one.');
  const userDataDir = options.profile ?? mkdtempSync(join(tmpdir(), 'chromium-'));
  const downloads = join(userDataDir, 'downloads');
  mkdirSync(downloads, { recursive: true });
  grantBefore(userDataDir, options);
  const puppeteer = await start(executablePath, userDataDir, downloads, options);
  const where = { enabledInIncognito: options.inPrivateWindows ?? false };
  for (const other of options.others ?? []) await puppeteer.installExtension(other, where);
  const id = await puppeteer.installExtension(options.extension, where);
  for (const other of options.later ?? []) await puppeteer.installExtension(other, where);
  const version = (await puppeteer.version()).replace(/^(Headless)?Chrome\//, 'Chromium ');
  return new ChromiumBrowser(puppeteer, { id, version, userDataDir, downloads }, options);
}

function start(
  executablePath: string,
  userDataDir: string,
  downloads: string,
  options: LaunchOptions,
): Promise<Puppeteer> {
  const { headless = true, language = 'en', trust } = options;
  const isTrusted = trust !== undefined && trustByPolicy(trust.caPem);
  return launch({
    executablePath,
    headless,
    userDataDir,
    // Extensions can be loaded over the pipe only.
    pipe: true,
    enableExtensions: true,
    args: chromiumFlags(options, isTrusted),
    // On Linux the interface's language comes from here, if its file is there; --lang alone changes messages only.
    env: {
      ...process.env,
      ...makeHome(userDataDir),
      LANGUAGE: language,
      LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8',
    },
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    protocolTimeout: 0,
    // An attached debugger keeps a service worker alive for ever (2026-11: Chromium 156).
    targetFilter: (target) => target.type() !== 'service_worker',
  });
}
