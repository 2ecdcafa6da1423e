import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { eachPageInOneFile } from './scripts/bench/first-file.ts';
import { forBrowser } from './scripts/for-browser.ts';
import { libraries } from './scripts/libraries.ts';
import { notices } from './scripts/notices.ts';
import { BACKGROUND_PAGE, pagePolicies } from './scripts/page-policies.ts';
import { shippedMessages } from './scripts/shipped-messages.ts';
import { shippedSentences } from './scripts/shipped-sentences.ts';
import { ALL_ENDPOINTS } from './utils/endpoints/list.ts';
import { contentSecurityPolicy, hostPermissions } from './utils/endpoints/permissions.ts';
import { URLS } from './utils/endpoints/urls.ts';

const TLS_SENTENCES = 'tls-sentences.json';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: ({ browser }) => ({
    plugins: [
      forBrowser(browser),
      libraries(),
      preact(),
      withoutInnerHtml(),
      withoutPreloading(),
      withUrls(),
      eachPageInOneFile(),
      pagePolicies(),
    ],
    // The oldest that the manifests name: for older ones, each colour of a theme would be written as two.
    build: {
      target: ['chrome123', 'firefox142'],
      modulePreload: { polyfill: false, resolveDependencies: ofThePage },
    },
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
      // No warning: the tab over which the toolbar button was pressed, until it leaves its site.
      'activeTab',
      ...(browser === 'firefox' ? ['dns', 'webRequestBlocking', 'captivePortal'] : []),
    ],
    // Asked for when the person switches notifications on; when pages are to be kept from an address by WebRTC.
    optional_permissions: ['notifications', 'privacy'],
    host_permissions: [...hostPermissions(ALL_ENDPOINTS)],
    // Asked for in the click that begins a survey, for the hosts that it asks, and given back after it. In Firefox also for
    // the one site of a tab whose way is compared.
    optional_host_permissions: ['https://*/*'],
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
            // Offers it to Firefox for Android as well. What is missing there is asked for as a feature, never by name.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  hooks: {
    'build:manifestGenerated': ({ config: { browser, command } }, manifest) => {
      if (browser === 'firefox' && command === 'build') manifest.background = { page: 'background.html' };
    },
    'build:publicAssets': (wxt, files) => {
      files.forEach((file, index) => {
        if (!/^_locales\/\w+\/messages\.json$/.test(file.relativeDest) || !('absoluteSrc' in file)) return;
        const contents = shippedMessages(readFileSync(file.absoluteSrc, 'utf8'));
        files[index] = { relativeDest: file.relativeDest, contents };
      });
      files.push({ relativeDest: 'LICENSE.txt', contents: readFileSync('LICENSE', 'utf8') });
      files.push({ relativeDest: 'THIRD-PARTY.txt', contents: notices() });
      // Chromium names TLS failures by codes; only Firefox needs the fingerprints of its sentences.
      const at = files.findIndex(({ relativeDest }) => relativeDest === TLS_SENTENCES);
      if (wxt.config.browser === 'firefox')
        files[at] = {
          relativeDest: TLS_SENTENCES,
          contents: shippedSentences(readFileSync(`public/${TLS_SENTENCES}`, 'utf8')),
        };
      else files.splice(at, 1);
      if (wxt.config.browser === 'firefox')
        files.push({ relativeDest: 'background.html', contents: BACKGROUND_PAGE });
    },
  },
});

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
      id.includes('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** The URLs follow from the list of endpoints, which is 12 kB with all that reads their answers. */
function withUrls(): Plugin {
  return {
    name: 'with-urls',
    enforce: 'pre',
    load: (id) =>
      /\/utils\/endpoints\/urls\.ts/.test(id) ? `export const URLS = ${JSON.stringify(URLS)};` : undefined,
  };
}
