import type { LaunchOptions } from './browser.ts';
import { WRITE_DOWN } from './chromium-notifications.ts';

// What Chromium asks the network by itself (2026-11: Chromium 156). In the world none of it has an answer,
// but it would stand in the log of queries, and "nothing goes on the wire" could not be tested.
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  // Asked now and then for signed-in accounts and updates, whatever the switches say.
  '--host-resolver-rules=MAP accounts.google.com ~NOTFOUND, MAP update.googleapis.com ~NOTFOUND',
  '--metrics-recording-only',
  '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying,DialMediaRouteProvider,IntranetRedirectDetector',
];

/** Command-line arguments. Pure, but for who we are. @param isTrusted the authority is trusted already */
export function chromiumFlags(
  { trust, language = 'en', socks, letsNotify }: LaunchOptions,
  isTrusted: boolean,
): string[] {
  return [
    ...SILENT,
    // The world's servers speak no QUIC; a person's browser falls back as this one does.
    '--disable-quic',
    `--lang=${language}`,
    socks ? `--proxy-server=socks5://${socks}` : '--no-proxy-server',
    // The second best: it hides every fault of a certificate with this key, a wrong name, too.
    ...(trust && !isTrusted ? [`--ignore-certificate-errors-spki-list=${trust.spki}`] : []),
    ...(letsNotify ? WRITE_DOWN : []),
    // Chromium's own sandbox does not start as root, as whom an ordinary user acts in a namespace.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}
