import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Set up before every unit test: WXT's fake browser has no manifest. */
fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Exposure for Tor', version: '1.2.3' });
