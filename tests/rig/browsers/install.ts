import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withTools } from '../world/tools.ts';
import { type BrowserName, DEBIANS_CHROMIUM, findBrowser } from './find.ts';
import { tidyPolicy, withoutServices } from './install-policy.ts';

interface Need {
  readonly isThere: () => boolean;
  /** Debian's package. */
  readonly pack: string;
  /** For the message where it cannot be installed. */
  readonly words: string;
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { env: withTools() }).status === 0;
}

const BROWSERS: Readonly<Record<BrowserName, Need>> = {
  chromium: {
    isThere: () => findBrowser('chromium') !== undefined,
    pack: 'chromium',
    words: 'Chromium, Chrome or Edge (or set CHROME_PATH)',
  },
  firefox: {
    isThere: () => findBrowser('firefox') !== undefined,
    pack: 'firefox-esr',
    words: 'Firefox (or set FIREFOX_PATH)',
  },
};

/** For network namespaces. */
const NETWORK: readonly Need[] = [
  { isThere: () => runs('ip', '-V'), pack: 'iproute2', words: 'iproute2' },
  { isThere: () => runs('unshare', '-V'), pack: 'util-linux', words: 'util-linux' },
];

/** A STUN server, and a router before it. */
const STUN: readonly Need[] = [
  { isThere: () => runs('which', 'turnserver'), pack: 'coturn', words: 'coturn' },
  { isThere: () => runs('nft', '--version'), pack: 'nftables', words: 'nftables' },
];

/** For the lab: tor, its obfs4 transport, and the tools of a provider that filters and looks on. */
const LAB: readonly Need[] = [
  { isThere: () => runs('tor', '--version'), pack: 'tor', words: 'tor' },
  { isThere: () => runs('obfs4proxy', '-version'), pack: 'obfs4proxy', words: 'obfs4proxy' },
  { isThere: () => runs('nft', '--version'), pack: 'nftables', words: 'nftables' },
  { isThere: () => runs('iptables', '--version'), pack: 'iptables', words: 'iptables' },
  { isThere: () => runs('tc', '-V'), pack: 'iproute2', words: 'iproute2' },
  { isThere: () => runs('tcpdump', '--version'), pack: 'tcpdump', words: 'tcpdump' },
];

/**
 * For pictures of the Japanese interface. VL Gothic (2.2 MB; IPA Gothic 3.5, Noto CJK 57) has a proportional sans
 * that reads well at interface sizes.
 */
const JAPANESE_FONT: Need = {
  isThere: () => spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.trim() !== '',
  pack: 'fonts-vlgothic',
  words: 'a Japanese font',
};

/** Debian keeps Chromium's languages in a package of their own (2026-11); without it dates stay English. */
const JAPANESE_CHROMIUM: Need = {
  isThere: () =>
    findBrowser('chromium') !== DEBIANS_CHROMIUM || existsSync('/usr/lib/chromium/locales/ja.pak'),
  pack: 'chromium-l10n',
  words: "Chromium's languages",
};

/** Firefox shows the Japanese interface only with Mozilla's language pack. */
const JAPANESE_FIREFOX: Need = {
  isThere: () =>
    runs('dpkg', '-s', 'firefox-esr-l10n-ja') || !findBrowser('firefox')?.includes('firefox-esr'),
  pack: 'firefox-esr-l10n-ja',
  words: "Firefox's Japanese language pack",
};

/** `japanese`: what a browser needs to show the Japanese interface. */
export type Wanted = BrowserName | 'network' | 'lab' | 'japanese' | 'stun';

function needsOf(wanted: Wanted): readonly Need[] {
  switch (wanted) {
    case 'network':
      return NETWORK;
    case 'lab':
      return [...NETWORK, ...LAB];
    case 'stun':
      return STUN;
    case 'japanese':
      return [JAPANESE_FONT, JAPANESE_CHROMIUM, JAPANESE_FIREFOX];
    default:
      return [BROWSERS[wanted]];
  }
}

export type Installed = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * Looks for programs; as root on a Debian-like system it installs missing ones.
 * Call it outside a namespace, which has no connection to the package servers.
 * @returns `why`: one sentence that says what to install
 */
export function ensureInstalled(wanted: readonly Wanted[]): Installed {
  const missing = () => wanted.flatMap(needsOf).filter((need) => !need.isThere());
  // Also where there is nothing to install, or the file would stay.
  if (process.getuid?.() === 0) tidyPolicy();
  // Only where the browser is installed is its language pack missing: hence the second round.
  for (let round = 0; round < 2; round += 1) install(missing().map(({ pack }) => pack));
  const left = missing();
  if (left.length === 0) return { ok: true };
  return { ok: false, why: `Please install ${left.map(({ words }) => words).join(' and ')}.` };
}

function install(packs: readonly string[]): void {
  if (packs.length === 0 || process.getuid?.() !== 0 || !runs('apt-get', '--version')) return;
  console.log(`Installing ${packs.join(', ')} …`);
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  withoutServices(() =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packs], options),
  );
}
