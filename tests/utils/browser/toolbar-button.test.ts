import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPrivateWindow, showOnButton } from '../../../utils/browser/toolbar-button.ts';
import { report, TOR } from '../../components/example.ts';

const WINDOWS = [
  { id: 1, incognito: false },
  { id: 2, incognito: true },
];
type Details = Readonly<Record<string, unknown>>;

let calls: (readonly [string, Details])[] = [];
const about = (name: string) => calls.filter(([called]) => called === name).map(([, details]) => details);

const BUTTON = ['setIcon', 'setTitle', 'setBadgeText', 'setBadgeBackgroundColor'];
const { windows } = fakeBrowser;

/** Firefox alone has `runtime.getBrowserInfo`, and `windowId` for the button; for Android it has neither windows nor a badge. */
function use(browser: 'firefox' | 'chromium' | 'android', isAllowed = true): void {
  const { runtime } = fakeBrowser;
  if (browser !== 'chromium') Reflect.set(runtime, 'getBrowserInfo', async () => ({}));
  else Reflect.deleteProperty(runtime, 'getBrowserInfo');
  Reflect.set(fakeBrowser.extension, 'isAllowedIncognitoAccess', async () => isAllowed);
  Reflect.set(fakeBrowser, 'windows', windows);
  Reflect.set(windows, 'getAll', async () => (isAllowed ? WINDOWS : WINDOWS.slice(0, 1)));
  Reflect.set(fakeBrowser.i18n, 'getMessage', (key: string, words: string[] = []) =>
    [key, ...words].join(' ').trim(),
  );
  for (const name of BUTTON)
    Reflect.set(fakeBrowser.action, name, async (details: Details) => void calls.push([name, details]));
  if (browser !== 'android') return;
  Reflect.deleteProperty(fakeBrowser, 'windows');
  for (const name of BUTTON.filter((each) => each !== 'setTitle'))
    Reflect.deleteProperty(fakeBrowser.action, name);
}

beforeEach(() => {
  calls = [];
  vi.restoreAllMocks();
});

describe('the button where ordinary windows are on Tor', () => {
  it('says so in Firefox, and in a private window that nothing is known of it', async () => {
    use('firefox');
    await showOnButton(report(TOR));
    expect(about('setTitle')).toEqual([
      { title: 'action_title_tor_certain' },
      { title: 'action_title_private', windowId: 2 },
    ]);
    expect(about('setBadgeText').at(-1)).toEqual({ text: '', windowId: 2 });
    const [ordinary, own] = about('setIcon').map((icon) => JSON.stringify(icon));
    expect(ordinary).toMatch(/\/tor-light-16.png/);
    expect(own).toMatch(/\/unknown-light-16.png.*"windowId":2/);
  });

  it('is kept off a private window that opens later', async () => {
    use('firefox');
    const added = vi.spyOn(fakeBrowser.windows.onCreated, 'addListener');
    onPrivateWindow();
    const opened = added.mock.calls[0]?.[0] as unknown as (window: Details) => void;
    opened({ id: 1, incognito: false });
    await Promise.resolve();
    expect(calls).toEqual([]);
    opened({ id: 2, incognito: true });
    await vi.waitFor(() =>
      expect(about('setTitle')).toEqual([{ title: 'action_title_private', windowId: 2 }]),
    );
  });

  it('says in Chromium whom it is about, where incognito windows have the same button', async () => {
    use('chromium');
    await showOnButton(report(TOR));
    expect(about('setTitle')).toEqual([{ title: 'action_title_ordinary action_title_tor_certain' }]);
  });

  it('is as short as before in Chromium where incognito windows have no button', async () => {
    use('chromium', false);
    await showOnButton(report(TOR));
    expect(about('setTitle')).toEqual([{ title: 'action_title_tor_certain' }]);
  });
});

describe('the button in Firefox for Android', () => {
  it('has a title alone, which says whom its state is about', async () => {
    use('android');
    onPrivateWindow();
    await showOnButton(report(TOR));
    expect(calls).toEqual([['setTitle', { title: 'action_title_ordinary action_title_tor_certain' }]]);
  });
});
