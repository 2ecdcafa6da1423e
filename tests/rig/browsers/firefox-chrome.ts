import type { Size } from './browser.ts';
import type { Marionette } from './marionette.ts';

/** Runs in the browser's own window; `body` may await and return. */
export async function inChrome<Result>({ send }: Marionette, body: string): Promise<Result> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(done, (fault) => done({ fault: String(fault) }));`;
    const { value } = await send<{ value: Result }>('WebDriver:ExecuteAsyncScript', { script, args: [] });
    if (value && typeof value === 'object' && 'fault' in value) throw new Error(String(value.fault));
    return value;
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** Makes Firefox trust an authority, for this profile; needs no certutil. */
export function trustScript(caPem: string): string {
  const base64 = caPem.replace(/-----[^-]+-----|\s/g, '');
  return `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${base64}', 'C,,');`;
}

/** Gives a tab's content this size, whatever the window's (2026-11: Firefox's window is never narrower than 450). */
export function sizeScript({ width, height }: Size): string {
  return `const { style } = gBrowser.selectedBrowser;
    for (const edge of ['width', 'minWidth', 'maxWidth']) style[edge] = '${width}px';
    for (const edge of ['height', 'minHeight', 'maxHeight']) style[edge] = '${height}px';`;
}

/** Waits for the prompt for a permission, and as long again as Firefox ignores its buttons; then presses one. */
export function promptScript(answer: 'allow' | 'block'): string {
  const button = answer === 'allow' ? 'button' : 'secondaryButton';
  return `const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let tries = 0; PopupNotifications.panel.state !== 'open'; tries += 1) {
      if (tries > 100) throw new Error('Firefox shows no prompt.');
      await pause(100);
    }
    await pause(2 * Services.prefs.getIntPref('security.notification_enable_delay'));
    const prompt = PopupNotifications.panel.firstElementChild;
    const words = prompt.textContent;
    prompt.${button}.click();
    return words;`;
}
