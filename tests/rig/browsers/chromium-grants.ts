import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';

/** Chromium's id of an extension without a key: a hash of its path, in the letters a to p (2026-11: 156). */
function idOf(extension: string): string {
  const digest = createHash('sha256').update(realpathSync(extension)).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
}

/**
 * Writes a profile in which permissions were granted before, as to an earlier version: then Chromium does not ask a second
 * time, and the click is enough (2026-11: 156, permissions_api.cc). Its dialog cannot be answered headless.
 * @param userDataDir of a browser that was never started; a profile that is there stays as it is
 */
export function grantBefore(
  userDataDir: string,
  { extension, letsNotify = false, letsAskHosts = false, letsChangePrivacy = false }: LaunchOptions,
): void {
  const profile = join(userDataDir, 'Default');
  if (existsSync(profile) || !(letsNotify || letsAskHosts || letsChangePrivacy)) return;
  const granted = {
    api: [...(letsNotify ? ['notifications'] : []), ...(letsChangePrivacy ? ['privacy'] : [])],
    explicit_host: letsAskHosts ? ['https://*/*'] : [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { [idOf(extension)]: { runtime_granted_permissions: granted } };
  mkdirSync(profile);
  writeFileSync(join(profile, 'Preferences'), JSON.stringify({ extensions: { settings } }));
}
