import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The packages whose code is in the built extension: those that its modules import, and what these need themselves. */
export const BUNDLED = [
  '@wxt-dev/browser',
  '@wxt-dev/webextension-polyfill',
  'ipaddr.js',
  'preact',
  'valibot',
  'webextension-polyfill',
  'wxt',
] as const;

const DATA = `The fingerprints in tls-sentences.json (Firefox's build only) are made from sentences of Firefox and its translations.
Copyright: Mozilla and the translators. Licence: Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/
Source: https://github.com/mozilla-firefox/firefox and https://github.com/mozilla-l10n

The relay directory (relays.bin) is made from data of the Tor Project: see relays.txt.`;

/** What the MPL asks of those who pass on code that was built (3.1 and 3.2); its text would be 5 kB of the package. */
const MPL =
  'The source code is governed by the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/), and is at the address above.';

/** The third-party notices for both builds: each bundled package with its version, source and licence text. */
export function notices(): string {
  const packages = BUNDLED.map(noticeOf);
  return `${['Code and data of others in this extension', DATA, ...packages].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function noticeOf(name: string): string {
  const folder = `node_modules/${name}`;
  const about: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const { version, license, author, repository } = fieldsOf(about);
  const source = textOf(repository, 'url').replace(/^git\+/, '');
  const text =
    textOf(license) === 'MPL-2.0'
      ? MPL
      : (licenceIn(folder) ?? ownLicence(textOf(author, 'name') || `the authors of ${name}`));
  return `${name} ${textOf(version)}\nLicence: ${textOf(license)}\nSource: ${source}\n\n${text}`;
}

function licenceIn(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined || !existsSync(`${folder}/${file}`)
    ? undefined
    : readFileSync(`${folder}/${file}`, 'utf8').trim();
}

/** The text of the MIT licence, which is this project's own, for a package that comes without it. */
function ownLicence(holder: string): string {
  return readFileSync('LICENSE', 'utf8')
    .replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)
    .trim();
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** A text, or the text in a field of it. */
function textOf(value: unknown, field = ''): string {
  if (typeof value === 'string') return value;
  const inside = fieldsOf(value)[field];
  return typeof inside === 'string' ? inside : '';
}
