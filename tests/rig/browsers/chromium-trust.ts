import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../world/namespace.ts';
import { POLICIES } from '../world/prepare.ts';

/**
 * Makes Chromium and its kin trust an authority by a managed policy (`CACertificates`, 2026-11: Chromium 156), so that
 * every other fault of a certificate is still reported. Only inside a namespace, where no other program uses the folder.
 * @returns whether there is a policy folder
 */
export function trustByPolicy(caPem: string): boolean {
  if (!isInside) return false;
  const der = caPem.replace(/-----[^-]+-----|\s/g, '');
  const folders = POLICIES.filter((path) => existsSync(path));
  for (const path of folders) {
    const folder = join(path, 'policies', 'managed');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'exposure.json'), JSON.stringify({ CACertificates: [der] }));
  }
  return folders.length > 0;
}
