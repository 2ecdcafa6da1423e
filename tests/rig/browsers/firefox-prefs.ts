import type { LaunchOptions } from './browser.ts';
import { pacUrl } from './pac-url.ts';

type Prefs = Readonly<Record<string, string | number | boolean>>;

// Firefox's own requests, switched off (2026-11: Firefox ESR 153): they would be in the journals of the simulated network.
// What Firefox asks on behalf of a page stays as shipped: prefetching of names, of pages, and early connections.
const SILENT: Prefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.search.geoSpecificDefaults': false,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.quicksuggest.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.systemAddon.update.url': '',
  'extensions.update.enabled': false,
  'extensions.blocklist.enabled': false,
  'geo.provider.testing': true,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': 'data:text/plain,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.OCSP.enabled': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.management.page.breach-alerts.enabled': false,
  // -1: pings are made and not sent.
  'telemetry.fog.test.localhost_port': -1,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

const TEST: Prefs = {
  'browser.aboutConfig.showWarning': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'browser.warnOnQuit': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  // `storageBy` uses the manifest as a blank page of the extension's origin; the JSON viewer has another origin.
  'devtools.jsonview.enabled': false,
  'extensions.autoDisableScopes': 0,
  'marionette.port': 0,
  'remote.prefs.recommended': false,
  'termsofuse.acceptedVersion': 9999,
  'termsofuse.bypassNotification': true,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

const NETWORK: Prefs = {
  // 5: DoH off by choice. The simulated resolver is in resolv.conf.
  'network.trr.mode': 5,
  'network.dnsCacheExpiration': 0,
  'network.dnsCacheExpirationGracePeriod': 0,
  'network.http.http3.enable': false,
  // Seconds. After a change of the network Firefox gives up silent requests, and each condition changes the network.
  'network.http.network-changed.timeout': 600,
  // Preloaded pins would reject the simulated certificates for Mozilla's and Google's names.
  'security.cert_pinning.enforcement_level': 0,
};

/** `network.proxy.type` 0: none, 1: set by hand, 2: a PAC file. The SOCKS proxy resolves names, too, unless `namesHere`. */
function proxyPrefs({ socks, namesHere = false, httpProxy, pac }: LaunchOptions): Prefs {
  if (pac) return { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': pacUrl(pac) };
  const [host = '', port = ''] = (socks ?? httpProxy ?? '').split(':');
  if (httpProxy) {
    return {
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
    };
  }
  if (!socks) return { 'network.proxy.type': 0 };
  return {
    'network.proxy.type': 1,
    'network.proxy.socks': host,
    'network.proxy.socks_port': Number(port),
    'network.proxy.socks_version': 5,
    'network.proxy.socks_remote_dns': !namesHere,
    // Firefox 128 and later: SOCKS 5 has a preference of its own.
    'network.proxy.socks5_remote_dns': !namesHere,
  };
}

/**
 * The text of a profile's user.js.
 * @param addOn its id and the UUID that its moz-extension: address shall have
 * @param downloads where saved files go
 */
export function userPrefs(
  options: LaunchOptions,
  addOn: { id: string; uuid: string },
  downloads: string,
): string {
  const { language = 'en', onionNames = true, letsNotify = false, letsAskHosts = false } = options;
  const isAsked = !letsNotify && !letsAskHosts && options.letsChangePrivacy !== true;
  const prefs: Prefs = {
    ...SILENT,
    ...TEST,
    ...NETWORK,
    ...proxyPrefs(options),
    'browser.download.folderList': 2, // a directory of its own
    'browser.download.dir': downloads,
    'extensions.webextOptionalPermissionPrompts': isAsked,
    'network.dns.blockDotOnion': !onionNames,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn.id]: addOn.uuid }),
    'intl.locale.requested': language === 'ja' ? 'ja' : 'en-US',
    'intl.accept_languages': language === 'ja' ? 'ja, en-US, en' : 'en-US, en',
  };
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
