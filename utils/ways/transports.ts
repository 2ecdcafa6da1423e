import type { BridgeKind } from '../model/bridge-line.ts';

/**
 * Names of transports in bridge lines, as Tor Browser's settings have them (tor-browser-build, pt_config.json, 2026-07-29);
 * conjure and dnstt by their own clients. Tor compares them letter by letter.
 */
const KIND_OF: Readonly<Record<string, BridgeKind>> = {
  obfs4: 'obfs4',
  webtunnel: 'webtunnel',
  snowflake: 'snowflake',
  meek_lite: 'meek',
  conjure: 'conjure',
  dnstt: 'dnstt',
  obfs2: 'old',
  obfs3: 'old',
  scramblesuit: 'old',
};

/** What people write for them, or older programs did. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  meek: 'meek_lite',
  'meek-azure': 'meek_lite',
  'meek-amazon': 'meek_lite',
  'web-tunnel': 'webtunnel',
};

/** The name that Tor knows, for any spelling; `undefined`: no transport that is known here. */
export function transportNamed(word: string): string | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(KIND_OF, name)
    ? name
    : Object.hasOwn(OTHER_NAMES, name)
      ? OTHER_NAMES[name]
      : undefined;
}

export function kindOf(name: string | undefined): BridgeKind {
  return name === undefined ? 'vanilla' : (KIND_OF[name] ?? 'other');
}

/** Kinds whose line names a web host or a resolver; the address in it only keeps two lines apart. */
export function leadsByName(kind: BridgeKind): boolean {
  return ['webtunnel', 'snowflake', 'meek', 'conjure', 'dnstt'].includes(kind);
}

/** `name=value`; the value may hold further equals signs. */
export function argumentOf(token: string): readonly [name: string, value: string] | undefined {
  const at = token.indexOf('=');
  return at > 0 && /^[a-z][\w-]*$/i.test(token.slice(0, at))
    ? [token.slice(0, at), token.slice(at + 1)]
    : undefined;
}

/**
 * The arguments that each transport's client reads: lyrebird 0.8.1 (obfs4, webtunnel, meek_lite), snowflake 2.14,
 * conjure-client, dnstt-client; read 2026-11.
 */
export const KNOWN_ARGUMENTS: Readonly<Record<BridgeKind, readonly string[]>> = {
  obfs4: ['cert', 'iat-mode', 'node-id', 'public-key'],
  webtunnel: ['url', 'ver', 'addr', 'servername', 'sni-imitation', 'utls', 'utls-authority', 'cert'],
  snowflake: [
    'url',
    'front',
    'fronts',
    'ice',
    'fingerprint',
    'utls-imitate',
    'utls-nosni',
    'ampcache',
    'sqsqueue',
    'sqscreds',
    'max',
    'proxy',
    'covertdtls-config',
    'covertdtls-fingerprint',
  ],
  meek: ['url', 'front', 'fronts', 'utls', 'disableHPKP'],
  conjure: [
    'url',
    'registrar',
    'ampcache',
    'front',
    'fronts',
    'utls-imitate',
    'utls-nosni',
    'transport',
    'stun',
  ],
  dnstt: ['pubkey', 'domain', 'doh', 'dot', 'udp', 'utls'],
  vanilla: [],
  old: ['password'],
  other: [],
};

const ALL_ARGUMENTS = [...new Set(Object.values(KNOWN_ARGUMENTS).flat())];

export function isKnownArgument(token: string): boolean {
  const [name = ''] = argumentOf(token) ?? [];
  return ALL_ARGUMENTS.includes(name);
}

/** Whether a word may be the first part of an argument, which was wrapped. */
export function beginsArgument(word: string): boolean {
  return ALL_ARGUMENTS.some((name) => name.startsWith(word));
}
