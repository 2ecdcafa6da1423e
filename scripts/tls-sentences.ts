/**
 * Firefox names a TLS failure by a sentence in the language of its interface. This collects those sentences from
 * Firefox's own language packs: `node scripts/tls-sentences.ts FOLDER`, where FOLDER/<language>/nsserrors.properties
 * were unpacked from Debian's firefox-esr-l10n-* packages (licence MPL-2.0). Writes public/tls-sentences.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** NSS's names → OONI's. Every other name is only "the TLS handshake failed". */
const FAILURES = new Map([
  ['SEC_ERROR_UNKNOWN_ISSUER', 'ssl_unknown_authority'],
  ['SEC_ERROR_UNTRUSTED_ISSUER', 'ssl_unknown_authority'],
  ['SEC_ERROR_UNTRUSTED_CERT', 'ssl_unknown_authority'],
  ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'ssl_unknown_authority'],
  ['SSL_ERROR_BAD_CERT_DOMAIN', 'ssl_invalid_hostname'],
  ['SEC_ERROR_EXPIRED_CERTIFICATE', 'ssl_expired_certificate'],
  ['SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'ssl_expired_certificate'],
  ['MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', 'ssl_expired_certificate'],
  ['SEC_ERROR_REVOKED_CERTIFICATE', 'ssl_invalid_certificate'],
]);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say the folder that holds <language>/nsserrors.properties.');
  process.exit(1);
}

const sentences = new Map<string, Set<string>>();
for (const language of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, language, 'nsserrors.properties'), 'utf8');
  for (const [, name = '', sentence = ''] of text.matchAll(/^(\w+)\s*=\s*(.+)$/gm)) {
    const failure = FAILURES.get(name);
    if (failure === undefined) continue;
    sentences.set(failure, (sentences.get(failure) ?? new Set()).add(sentence.trim()));
  }
}
const table = Object.fromEntries([...sentences].sort().map(([failure, set]) => [failure, [...set].sort()]));
writeFileSync('public/tls-sentences.json', `${JSON.stringify(table, null, 1)}\n`);
