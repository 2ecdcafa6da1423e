import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { firstInOneFile } from './scripts/bench/first-file.ts';
import { notices } from './scripts/notices.ts';
import { shippedMessages } from './scripts/shipped-messages.ts';
import { ALL_ENDPOINTS } from './utils/endpoints/list.ts';
import { contentSecurityPolicy, hostPermissions } from './utils/endpoints/permissions.ts';

const TLS_SENTENCES = 'tls-sentences.json';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), withoutInnerHtml(), withoutPreloading(), firstInOneFile()],
    build: { modulePreload: { polyfill: false, resolveDependencies: ofThePage } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Firefox only, and without a warning. dns: what the system's resolver says of a host that failed;
    // webRequestBlocking: who signed a certificate, and nothing is ever blocked or changed; captivePortal: it wakes
    // the background when a login page comes or goes, for the watch.
    permissions: [
      'alarms',
      'storage',
      'webRequest',
      ...(browser === 'firefox' ? ['dns', 'webRequestBlocking', 'captivePortal'] : []),
    ],
    // Asked for only when the person switches notifications on.
    optional_permissions: ['notifications'],
    host_permissions: [...hostPermissions(ALL_ENDPOINTS)],
    content_security_policy: { extension_pages: contentSecurityPolicy(ALL_ENDPOINTS) },
    action: { default_title: '__MSG_extension_name__', default_icon: icons('unknown-light') },
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'exposure-for-tor@exposure-for-tor.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.forEach((file, index) => {
        if (!/^_locales\/\w+\/messages\.json$/.test(file.relativeDest) || !('absoluteSrc' in file)) return;
        const contents = shippedMessages(readFileSync(file.absoluteSrc, 'utf8'));
        files[index] = { relativeDest: file.relativeDest, contents };
      });
      files.push({ relativeDest: 'LICENSE.txt', contents: readFileSync('LICENSE', 'utf8') });
      files.push({ relativeDest: 'THIRD-PARTY.txt', contents: notices() });
      // Chromium names TLS failures by codes; only Firefox needs its sentences, there without the spaces for readers.
      const at = files.findIndex(({ relativeDest }) => relativeDest === TLS_SENTENCES);
      if (wxt.config.browser === 'firefox')
        files[at] = { relativeDest: TLS_SENTENCES, contents: packed(TLS_SENTENCES) };
      else files.splice(at, 1);
    },
  },
});

/** A JSON file of `public` without its indentation. */
function packed(name: string): string {
  return JSON.stringify(JSON.parse(readFileSync(`public/${name}`, 'utf8')));
}

function icons(name: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${name}-${size}.png`]));
}

/** The page names its scripts, so that they load together. For later scripts a list of theirs would stand in the first one. */
function ofThePage(_: string, scripts: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  return hostType === 'html' ? scripts : [];
}

/**
 * Preact assigns innerHTML for `dangerouslySetInnerHTML` alone, which nothing here uses; the assignment would still
 * be a warning in `web-ext lint` and a security hole for the next code that uses it. As textContent it is neither.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    renderChunk: (code) =>
      code.replaceAll('.innerHTML=', '.textContent=').replaceAll('.innerHTML = ', '.textContent = '),
  };
}

/**
 * Vite has the styles and scripts of a later script loaded with it, by a helper of 1.7 kB that would stand before the
 * popup's first frame. Ours lie in the package, and each page has its styles from the start.
 */
function withoutPreloading(): Plugin {
  return {
    name: 'without-preloading',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
