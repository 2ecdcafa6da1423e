/** Code for a page: an expression (a promise is awaited), or a function that uses only its arguments. */
export type Script<Args extends readonly unknown[], Result> =
  | string
  | ((...args: Args) => Result | Promise<Result>);

export type Theme = 'light' | 'dark';

/** A tab, or Chromium's real popup. */
export interface Page {
  /** Arguments and result are passed as JSON. @throws Error with the page's message */
  evaluate<Result, Args extends readonly unknown[] = []>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until the expression is truthy. @param timeout ms, default 10 s @throws Error that names the expression */
  waitFor(expression: string, timeout?: number): Promise<void>;
  /** A real click into the middle of the first element that fits. */
  click(selector: string): Promise<void>;
  /** A key by its DOM name: "Tab", "Enter", "ArrowDown", "a". "Shift+Tab" holds Shift. */
  key(key: string): Promise<void>;
  /** Sets `prefers-color-scheme`. */
  theme(theme: Theme): Promise<void>;
  /** Sets `forced-colors: active`, as Windows' contrast themes do. */
  forceColours(): Promise<void>;
  /** Sets `pointer: coarse`, as a finger is. */
  touch(): Promise<void>;
  /** PNG of the visible part; `file` is overwritten. */
  screenshot(file: string): Promise<void>;
  /** The page as it is printed on A4. */
  pdf(): Promise<Buffer>;
  /** Bytes that the page's scripts hold after garbage collection; in Chromium, with those of other pages of its origin. */
  heap(): Promise<number>;
  /** Chromium only: ms that the page's main thread has worked so far, for scripts and all but style and layout. */
  workTime(): Promise<number>;
  close(): Promise<void>;
}

/** Where a popup is opened: over an ordinary tab, in a private window, or over a tab of a container of its own. */
export type Place = 'ordinary' | 'private' | 'container';

/** The toolbar button's own popup over a tab that was opened for it; `close` closes both. */
export interface Popup extends Pick<Page, 'evaluate' | 'waitFor' | 'close'> {
  /** What the button over that tab says. */
  buttonTitle(): Promise<string>;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** About the width of a popup in both browsers; neither allows more than 600 in height. */
export const POPUP_SIZE: Size = { width: 380, height: 600 };

/** A notification's visible text. */
export interface ShownNotification {
  readonly title: string;
  readonly message: string;
}

export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** "Chromium 156.0.8078.79" */
  readonly version: string;
  /** "chrome-extension://…/" or "moz-extension://…/" */
  readonly base: string;
  /** The directory for saved files, without a dialog. Deleted with the browser. */
  readonly downloads: string;
  /** Opens an extension page such as "popup.html" in a tab, by default as big as a popup, and waits until it is loaded. */
  open(path: string, size?: Size): Promise<Page>;
  /** Opens any address in a tab and waits until it is loaded; an error page counts as loaded. */
  goto(url: string): Promise<Page>;
  /** Chromium only: the toolbar button's own popup. */
  openRealPopup(): Promise<Page>;
  /** A private window needs `inPrivateWindows`; in Chromium this opens popups in private windows only. */
  openPopupIn(place: Place): Promise<Popup>;
  /** Opens a web page in a tab and presses the toolbar button over it, which gives the extension `activeTab` there. */
  openPopupOver(url: string): Promise<Pick<Page, 'evaluate' | 'waitFor' | 'close'>>;
  /** Firefox only: answers the prompt for a permission, as a person does. @returns its words */
  answerPrompt(answer: 'allow' | 'block'): Promise<string>;
  /** Stops the service worker or event page; the next event starts it anew. */
  killBackground(): Promise<void>;
  /** Empties the DNS cache, which would hide a new condition. */
  forgetNames(): Promise<void>;
  /** The extension's `storage.local`, read and written from a blank page of its own origin. */
  readonly storage: {
    get<Value>(key: string): Promise<Value | undefined>;
    set(items: Readonly<Record<string, unknown>>): Promise<void>;
  };
  /**
   * Every notification that the extension has shown, oldest first, also those that are closed.
   * @throws Error in a browser that was launched without `letsNotify`
   */
  notifications(): Promise<readonly ShownNotification[]>;
  /** Settles when the browser has ended, by `close` or by hand. */
  readonly closed: Promise<void>;
  /** Ends the browser as a crash does, without a chance to clear up. Its profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension's directory. */
  readonly extension: string;
  /** Directories of other extensions to install. */
  readonly others?: readonly string[];
  /** Directories of extensions to install after it: where two set the same, the later one has its way. */
  readonly later?: readonly string[];
  /** The authority to trust; `World` has both fields. */
  readonly trust?: { readonly caPem: string; readonly spki: string };
  /** Lets all of these extensions run in private windows; a browser does not by default. */
  readonly inPrivateWindows?: boolean;
  /** Default true. */
  readonly headless?: boolean;
  /** The interface's language. Default: English. */
  readonly language?: 'en' | 'ja';
  /** "127.0.0.1:9050": all through a SOCKS5 proxy, names too. Default: no proxy, whatever the desktop says. */
  readonly socks?: string;
  /** With `socks`: the browser resolves names by itself. Chromium does so with SOCKS 4, Firefox with SOCKS 5 as well. */
  readonly namesHere?: boolean;
  /** "127.0.0.1:8118": all through an HTTP proxy. */
  readonly httpProxy?: string;
  /** The text of a PAC file (proxy auto-configuration). */
  readonly pac?: string;
  /**
   * True: the permission to notify is granted as soon as a click asks for it, and notifications are recorded.
   * Default: the browser asks, and without a window the question stays open.
   */
  readonly letsNotify?: boolean;
  /** True: the permission to ask any https host is granted as soon as a click asks for it. Default: as with `letsNotify`. */
  readonly letsAskHosts?: boolean;
  /** True: the permission `privacy` is granted as soon as a click asks for it. Default: as with `letsNotify`. */
  readonly letsChangePrivacy?: boolean;
  /** A folder for the profile that stays when the browser closes, so that another launch goes on with it. Default: a new one. */
  readonly profile?: string;
  /**
   * Firefox only. Default true: .onion names go to the resolver, a setting for routers that carry Tor.
   * False: as shipped (RFC 7686), Firefox resolves no .onion name.
   */
  readonly onionNames?: boolean;
}
