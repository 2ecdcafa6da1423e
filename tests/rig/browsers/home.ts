import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a home folder for a browser. So the user's own crash reports, caches, settings and certificates are neither read
 * nor changed (2026-11: with `--user-data-dir` alone Chromium 156 still wrote to ~/.config/chromium and ~/.cache/dconf).
 * X11's key stays where it was, so that a window opens.
 * @returns the environment variables that programs on Linux look at
 * @param directory the browser's own, and gets a `home`
 */
export function makeHome(directory: string): NodeJS.ProcessEnv {
  const home = join(directory, 'home');
  mkdirSync(home, { recursive: true });
  return {
    HOME: home,
    // Where these are set, programs do not use HOME.
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
