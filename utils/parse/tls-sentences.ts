import * as v from 'valibot';
import { parseJson } from './json.ts';
import type { TlsSentences } from './net-error.ts';

const sentences = v.optional(v.array(v.string()), []);
const Table = v.object({
  ssl_unknown_authority: sentences,
  ssl_invalid_hostname: sentences,
  ssl_expired_certificate: sentences,
  ssl_invalid_certificate: sentences,
});

/** Reads the shipped `tls-sentences.json` (failure → fingerprints of its sentences). Anything else gives an empty table. */
export function parseTlsSentences(body: string): TlsSentences {
  const table = v.safeParse(Table, parseJson(body));
  if (!table.success) return new Map();
  const { ssl_unknown_authority, ssl_invalid_hostname, ssl_expired_certificate, ssl_invalid_certificate } =
    table.output;
  return new Map([
    ...ssl_unknown_authority.map((each) => [each, 'ssl_unknown_authority'] as const),
    ...ssl_invalid_hostname.map((each) => [each, 'ssl_invalid_hostname'] as const),
    ...ssl_expired_certificate.map((each) => [each, 'ssl_expired_certificate'] as const),
    ...ssl_invalid_certificate.map((each) => [each, 'ssl_invalid_certificate'] as const),
  ]);
}
