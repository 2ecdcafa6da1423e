import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../world/namespace.ts';
import { POLICIES } from '../world/prepare.ts';

/**
 * Makes Chromium and its kin trust an authority by a managed policy (`CACertificates`, 2026-11: Chromium 156), so that
 * every other fault of a certificate is seen. Only inside the world, where the folder is ours alone.
 * @returns whether there was a place for it
 */
export function trustByPolicy(caPem: string): boolean {
  if (!isInside) return false;
  const der = caPem.replace(/-----[^-]+-----|\s/g, '');
  const places = POLICIES.filter((path) => existsSync(path));
  for (const path of places) {
    const folder = join(path, 'policies', 'managed');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'world.json'), JSON.stringify({ CACertificates: [der] }));
  }
  return places.length > 0;
}
