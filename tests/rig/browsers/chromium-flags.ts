import type { LaunchOptions } from './browser.ts';
import { WRITE_DOWN } from './chromium-notifications.ts';
import { pacUrl } from './pac-url.ts';

// Chromium's own requests (2026-11: Chromium 156). The simulated network answers none of them, but they would be in its
// journal, and the tests that nothing is sent would fail.
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  // Asked now and then for accounts and updates in spite of the other switches.
  '--host-resolver-rules=MAP accounts.google.com ~NOTFOUND, MAP update.googleapis.com ~NOTFOUND',
  '--metrics-recording-only',
  '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying,DialMediaRouteProvider,IntranetRedirectDetector',
];

/** Command-line arguments; they depend on the options and on the user (root). @param isTrusted the authority is trusted already */
export function chromiumFlags(options: LaunchOptions, isTrusted: boolean): string[] {
  const { trust, language = 'en', letsNotify } = options;
  return [
    ...SILENT,
    // The simulated servers have no QUIC.
    '--disable-quic',
    `--lang=${language}`,
    proxyFlag(options),
    // Second best: it hides every fault of a certificate with this key, also a wrong name.
    ...(trust && !isTrusted ? [`--ignore-certificate-errors-spki-list=${trust.spki}`] : []),
    ...(letsNotify ? WRITE_DOWN : []),
    // Chromium's sandbox does not start as root, and in a namespace every user is root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}

function proxyFlag({ socks, namesHere, httpProxy, pac }: LaunchOptions): string {
  if (socks) return `--proxy-server=${namesHere ? 'socks4' : 'socks5'}://${socks}`;
  if (httpProxy) return `--proxy-server=http://${httpProxy}`;
  return pac ? `--proxy-pac-url=${pacUrl(pac)}` : '--no-proxy-server';
}
