import { onTestFinished } from 'vitest';
import type { Browser } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { pause } from '../rig/browsers/wait.ts';
import { builtFor } from '../rig/build.ts';
import { keptHistory, letAlarmGoOff, wantNotifications, withOptions } from '../rig/demo/watch.ts';
import { applyConnection, connectionWith } from '../rig/lab/connections.ts';
import { settingsFor } from '../rig/lab/proxy.ts';
import { announceChange } from '../rig/world/network.ts';
import { lab } from './fixture.ts';

const SETTINGS = {
  mode: 'watch',
  watchMinutes: 30,
  fullCheck: true,
  renewDirectory: false,
  historyDays: 90,
  notifyTor: true,
  notifyBlocked: true,
};

/** Chromium notices a network change up to a second later and then aborts running checks, which is not what these tests are about. */
const NETWORK_CHANGE_MS = 2000;

/**
 * Opens a browser and switches watching on in the options; the watch makes full checks. The end of the test closes the
 * browser, and removes block and connection.
 * @param block applied before the browser starts
 */
export async function openWatching(
  name: Browser['name'],
  connection: string,
  block = 'none',
): Promise<Browser> {
  onTestFinished(async () => {
    await lab.block('none');
    await applyConnection(lab, connectionWith('direct'));
  });
  await lab.block('none');
  await applyConnection(lab, connectionWith(connection));
  await lab.block(block);
  const browser = await launch(name, {
    extension: builtFor(name),
    trust: lab.trust,
    letsNotify: true,
    ...settingsFor(connectionWith(connection).proxy, name),
  });
  onTestFinished(() => browser.close());
  await withOptions(browser, async (page) => {
    await page.click('input[type=radio][value=watch]');
    await page.waitFor("document.querySelector('input[type=radio][value=watch]').checked");
    await wantNotifications(page);
  });
  await browser.storage.set({ settings: SETTINGS, history: null, historyBefore: null, exits: null });
  return browser;
}

/** Triggers a check after a network change. */
export async function check(browser: Browser): Promise<void> {
  announceChange();
  await pause(NETWORK_CHANGE_MS);
  await letAlarmGoOff(browser);
}

/** Checks twice, the second time in a restarted background, which must not repeat a notification. */
export async function checkAgain(browser: Browser): Promise<void> {
  await check(browser);
  await browser.killBackground();
  await check(browser);
}

/** The states and notices in the history, and the notifications that the browser showed. */
export async function historyOf(browser: Browser) {
  const { transitions, notices } = await keptHistory(browser);
  const states = transitions.map(({ verdict, blocked }) => [verdict, ...blocked]);
  return {
    states,
    notices: notices.map(({ type }) => type),
    notifications: await browser.notifications(),
  };
}
