import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AltName, type Certificates, makeCertificates } from '../world/certificates.ts';

const file = () => join(tmpdir(), 'certificates.json');

/**
 * Creates the one certificate authority of the lab; its server processes read it from a file.
 * @param more names and literal addresses besides those of the simulated network's hosts
 */
export async function writeCertificates(more: readonly AltName[] = []): Promise<Certificates> {
  const certificates = await makeCertificates(more);
  writeFileSync(file(), JSON.stringify(certificates));
  return certificates;
}

export function readCertificates(): Certificates {
  const certificates: Certificates = JSON.parse(readFileSync(file(), 'utf8'));
  return certificates;
}
