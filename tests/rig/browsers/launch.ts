import type { Browser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';

/** Starts either browser with a fresh profile and the extension. @throws Error with a sentence that says what is missing */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
