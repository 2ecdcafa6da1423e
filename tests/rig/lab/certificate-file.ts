import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from '../world/certificates.ts';

const file = () => join(tmpdir(), 'certificates.json');

/** Creates the one certificate authority of the lab; its server processes read it from a file. */
export async function writeCertificates(): Promise<Certificates> {
  const certificates = await makeCertificates();
  writeFileSync(file(), JSON.stringify(certificates));
  return certificates;
}

export function readCertificates(): Certificates {
  const certificates: Certificates = JSON.parse(readFileSync(file(), 'utf8'));
  return certificates;
}
