import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { DAY_MS } from '../../../utils/model/time.ts';
import type { Wrong } from './behaviour.ts';
import { BLOCK_PAGE, HOSTS, ONION } from './hosts.ts';

export interface KeyAndCertificate {
  readonly key: string;
  /** Leaf, then CA. */
  readonly cert: string;
}

export interface Certificates {
  /** Trusted by the browsers we drive. */
  readonly leaf: KeyAndCertificate;
  /** What is wrong with each. */
  readonly wrong: Readonly<Record<Wrong, KeyAndCertificate>>;
  readonly caPem: string;
  /** base64 of the SHA-256 of the leaf's public key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
}

const EC = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

interface Leaf {
  readonly names: readonly AltName[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
}

export type AltName =
  | { readonly type: 2; readonly value: string }
  | { readonly type: 7; readonly ip: string };

/** Literal addresses that stand in their real hosts' certificates, too (2026-11); the others' do not. */
const LITERALS: readonly AltName[] = ['1.1.1.1', '2606:4700:4700::1111', '8.8.8.8'].map((ip) => ({
  type: 7,
  ip,
}));
// Both browsers want the names as SANs, and for literal addresses an SAN of type IP.
const NAMES: readonly AltName[] = HOSTS.filter(
  ({ ip4, name }) => name !== ONION && name !== ip4[0] && !name.startsWith('['),
).map(({ name }) => ({ type: 2, value: name }));

async function authority(name: string): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: name }], {
    ...EC,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

async function leafOf(
  ca: { key: string; cert: string },
  { names, from = -1, to = 365 }: Leaf,
): Promise<KeyAndCertificate> {
  const made = await generate([{ name: 'commonName', value: 'check.torproject.org' }], {
    ...EC,
    ca,
    notBeforeDate: new Date(Date.now() + from * DAY_MS),
    notAfterDate: new Date(Date.now() + to * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names] },
    ],
  });
  return { key: made.private, cert: `${made.cert}\n${ca.cert}` };
}

/** Only for this process. @param more names and literal addresses that the certificates are to have as well */
export async function makeCertificates(more: readonly AltName[] = []): Promise<Certificates> {
  const ca = await authority('Exposure simulated network');
  const names = [...NAMES, ...LITERALS, ...more];
  const leaf = await leafOf(ca, { names });
  const wrong = {
    authority: await leafOf(await authority('Another authority'), { names }),
    name: await leafOf(ca, { names: [{ type: 2, value: BLOCK_PAGE }] }),
    expired: await leafOf(ca, { names, from: -90, to: -30 }),
    future: await leafOf(ca, { names, from: 390, to: 480 }),
  };
  const publicKey = new X509Certificate(leaf.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { leaf, wrong, caPem: ca.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
