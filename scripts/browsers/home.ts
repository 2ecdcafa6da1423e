import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a home for a browser, and says where it is in the words that programs on Linux ask for. So a person's own crash
 * reports, caches, settings and certificates are neither read nor touched (2026-11: with `--user-data-dir` alone Chromium
 * 156 still wrote to ~/.config/chromium and ~/.cache/dconf). X11's key stays where it was, so that a window opens.
 * @param directory the browser's own, and gets a `home`
 */
export function makeHome(directory: string): NodeJS.ProcessEnv {
  const home = join(directory, 'home');
  mkdirSync(home);
  return {
    HOME: home,
    // A person may have set these, and then nobody looks at HOME.
    XDG_CONFIG_HOME: join(home, '.config'),
    CHROME_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    // XDG_RUNTIME_DIR stays, since Wayland's socket is in it; dconf would leave a file there (2026-11: Chromium 156).
    GSETTINGS_BACKEND: 'memory',
    XAUTHORITY: process.env.XAUTHORITY ?? join(process.env.HOME ?? '/', '.Xauthority'),
  };
}
