import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { PLACES } from './places.ts';

export interface KeyAndCertificate {
  readonly key: string;
  /** Leaf, then CA. */
  readonly cert: string;
}

export interface Certificates {
  /** Trusted by the browsers we drive. */
  readonly leaf: KeyAndCertificate;
  /** The same names, by an authority nobody trusts. */
  readonly foreign: KeyAndCertificate;
  readonly caPem: string;
  /** base64 of the SHA-256 of the leaf's public key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
}

const EC = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

// Both browsers want the names as SANs, and for literal addresses an SAN of type IP.
const NAMES = PLACES.filter(
  ({ ip4, name }) => !name.endsWith('.onion') && name !== ip4[0] && !name.startsWith('['),
);
const ALT_NAMES = [
  ...NAMES.map(({ name }) => ({ type: 2 as const, value: name })),
  ...PLACES.flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]).map((ip) => ({ type: 7 as const, ip })),
];

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

async function leafOf(ca: { key: string; cert: string }): Promise<KeyAndCertificate> {
  const made = await generate([{ name: 'commonName', value: 'check.torproject.org' }], {
    ...EC,
    ca,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: ALT_NAMES },
    ],
  });
  return { key: made.private, cert: `${made.cert}\n${ca.cert}` };
}

/** Thrown away with the process. */
export async function makeCertificates(): Promise<Certificates> {
  const ca = await authority('Exposure demo world');
  const leaf = await leafOf(ca);
  const foreign = await leafOf(await authority('Somebody else'));
  const publicKey = new X509Certificate(leaf.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { leaf, foreign, caPem: ca.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
