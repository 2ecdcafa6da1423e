/** What runs in a page: an expression (a promise is awaited), or a function that knows nothing but its arguments. */
export type Script<Args extends readonly unknown[], Result> =
  | string
  | ((...args: Args) => Result | Promise<Result>);

export type Theme = 'light' | 'dark';

/** A tab, or Chromium's real popup. */
export interface Page {
  /** Arguments and result go as JSON. @throws Error with the page's message */
  evaluate<Result, Args extends readonly unknown[] = []>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until the expression is truthy. @param timeout ms, 10 s unless told. @throws Error that names the expression */
  waitFor(expression: string, timeout?: number): Promise<void>;
  /** A real click into the middle of the first element that fits. */
  click(selector: string): Promise<void>;
  /** A key by its DOM name: "Tab", "Enter", "ArrowDown", "a". "Shift+Tab" holds Shift. */
  key(key: string): Promise<void>;
  /** What `prefers-color-scheme` says here. */
  theme(theme: Theme): Promise<void>;
  /** PNG of what is seen; `file` is overwritten. */
  screenshot(file: string): Promise<void>;
  /** The page as it is printed on A4. */
  pdf(): Promise<Buffer>;
  close(): Promise<void>;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Chromium's and Firefox's popups are about so wide; neither lets one be higher than 600. */
export const POPUP_SIZE: Size = { width: 380, height: 600 };

/** What a person read on the screen. */
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
  /** The directory that saved files land in, without a question. Gone with the browser. */
  readonly downloads: string;
  /** Opens an extension page such as "popup.html" in a tab, by default as big as a popup, and waits until it is loaded. */
  open(path: string, size?: Size): Promise<Page>;
  /** Opens any address in a tab and waits until it is loaded; an error page counts as loaded. */
  goto(url: string): Promise<Page>;
  /** Chromium only: the toolbar button's own popup. */
  openRealPopup(): Promise<Page>;
  /** Stops the service worker or event page; the next event starts it anew. */
  killBackground(): Promise<void>;
  /** Forgets resolved names: what a browser remembers hides a new condition from it. */
  forgetNames(): Promise<void>;
  /** The extension's `storage.local`, read and written from a blank page of its own origin. */
  readonly storage: {
    get<Value>(key: string): Promise<Value | undefined>;
    set(items: Readonly<Record<string, unknown>>): Promise<void>;
  };
  /**
   * Every notification that the extension had the browser show since its start, oldest first, also those that are gone.
   * @throws Error in a browser that was launched without `letsNotify`
   */
  notifications(): Promise<readonly ShownNotification[]>;
  /** Settles when the browser is gone, by `close` or by hand. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension's directory. */
  readonly extension: string;
  /** Directories of other extensions that the person has. */
  readonly others?: readonly string[];
  /** What to trust: `World` has both. */
  readonly trust?: { readonly caPem: string; readonly spki: string };
  /** Default true. */
  readonly headless?: boolean;
  /** The interface's language. Default: English. */
  readonly language?: 'en' | 'ja';
  /** "127.0.0.1:9050": all through a SOCKS5 proxy, names too. Default: no proxy, whatever the desktop says. */
  readonly socks?: string;
  /**
   * True: the person grants the permission to notify as soon as a click asks for it, and what is shown is written down.
   * Default: the browser asks, and headless nobody answers.
   */
  readonly letsNotify?: boolean;
  /**
   * Firefox only. Default true: .onion names go to the resolver, as a person behind a router that carries Tor sets it.
   * False: as shipped (RFC 7686), Firefox asks nobody.
   */
  readonly onionNames?: boolean;
}
