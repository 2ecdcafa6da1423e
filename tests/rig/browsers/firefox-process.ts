import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome } from './home.ts';
import { until } from './wait.ts';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** @throws Error where the manifest has none: without it the moz-extension: address cannot be known */
export function addOnId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}: the manifest has no browser_specific_settings.gecko.id.`);
  return id;
}

function start(program: string, directory: string, headless: boolean): ChildProcess {
  return spawn(
    program,
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--marionette',
      // Without it moz-extension: pages cannot be driven (2026-11: Firefox 153).
      '-remote-allow-system-access',
      '--profile',
      join(directory, 'profile'),
    ],
    {
      env: {
        ...process.env,
        // Firefox refuses to run as root with another user's home.
        ...makeHome(directory),
        MOZ_CRASHREPORTER_DISABLE: '1',
        // Without it the preference for the remote settings server is ignored.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
        MOZ_DISABLE_AUTO_SAFE_MODE: '1',
      },
      stdio: 'ignore',
    },
  );
}

/** A running Firefox and the port of its remote control. */
export interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly closed: Promise<void>;
}

/** @param directory has the prepared `profile` in it, and gets a `home`. */
export async function startFirefox(program: string, directory: string, headless: boolean): Promise<Running> {
  const child = start(program, directory, headless);
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const portFile = join(directory, 'profile', 'MarionetteActivePort');
  const port = await until(
    'Firefox to start',
    () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}.`);
      return existsSync(portFile) && Number(readFileSync(portFile, 'utf8'));
    },
    60_000,
  );
  return { child, port, closed };
}

/** A Firefox that runs. */
export interface RunningFirefox {
  /** The extension's, and the UUID in its moz-extension: addresses. */
  readonly id: string;
  readonly uuid: string;
  readonly version: string;
  /** Holds the profile. */
  readonly directory: string;
  readonly downloads: string;
  readonly closed: Promise<void>;
  /** Ends the process at once. */
  end(): void;
}
