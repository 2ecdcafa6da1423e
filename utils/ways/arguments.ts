import type { BridgeFault, BridgeFaultType, BridgeKind, BridgeNote } from '../model/bridge-line.ts';
import { isHost, isPlace, isUrl, urlParts } from './host.ts';
import { KNOWN_ARGUMENTS } from './transports.ts';

type Args = ReadonlyMap<string, string>;

/** obfs4: the relay's 20-byte id and a 32-byte key, in base64 without padding (lyrebird, transports/obfs4). */
const CERT_LENGTH = 70;

/** What is wrong with the arguments of a line, and what is good to know of them. */
export function judgeArguments(kind: BridgeKind, args: Args, fingerprint: string | undefined) {
  const { faults = none, notes = none } = RULES[kind] ?? {};
  return {
    faults: faults(args, fingerprint),
    notes: [...notes(args), ...unknown(kind, args)],
  };
}

interface Rules {
  faults?: (args: Args, fingerprint: string | undefined) => BridgeFault[];
  notes?: (args: Args) => BridgeNote[];
}

const none = () => [];

const RULES: Partial<Record<BridgeKind, Rules>> = {
  obfs4: { faults: (args) => [...certFaults(args), ...iatFaults(args)] },
  webtunnel: {
    faults: (args) => [
      ...urls(args, 'url'),
      ...hosts(args, 'servername', 'sni-imitation', 'utls-authority'),
      ...places(args, 'addr'),
      ...utls(args, 'utls'),
    ],
    notes: (args) => webTunnelNotes(args.get('url')),
  },
  snowflake: {
    faults: (args, fingerprint) => [
      ...(args.has('sqsqueue') ? [] : urls(args, 'url')),
      ...optionalUrls(args, 'ampcache', 'sqsqueue'),
      ...hosts(args, 'front', 'fronts'),
      ...stun(args.get('ice')),
      ...utls(args, 'utls-imitate'),
      ...when(!/^\d*$/.test(args.get('max') ?? ''), 'number', 'max'),
      ...when(differ(args.get('fingerprint'), fingerprint), 'fingerprints-differ'),
    ],
    notes: (args) => [
      ...note(!args.has('ice'), 'no-stun'),
      ...note(!hasAny(args, 'front', 'fronts', 'ampcache', 'sqsqueue'), 'no-front'),
    ],
  },
  meek: {
    faults: (args) => [...urls(args, 'url'), ...hosts(args, 'front', 'fronts'), ...utls(args, 'utls')],
    notes: (args) => note(!hasAny(args, 'front', 'fronts'), 'no-front'),
  },
  conjure: {
    faults: (args) => [
      ...optionalUrls(args, 'url', 'ampcache'),
      ...hosts(args, 'front', 'fronts'),
      ...utls(args, 'utls-imitate'),
    ],
  },
  dnstt: {
    faults: (args) => [
      ...when(!args.has('pubkey'), 'key-missing', 'pubkey'),
      ...when(args.has('pubkey') && !/^[0-9a-f]{64}$/i.test(args.get('pubkey') ?? ''), 'key', 'pubkey'),
      ...when(!args.has('domain'), 'domain-missing'),
      ...hosts(args, 'domain'),
      ...when(!hasAny(args, 'doh', 'dot', 'udp'), 'resolver-missing'),
      ...optionalUrls(args, 'doh'),
      ...places(args, 'dot', 'udp'),
    ],
  },
  vanilla: { faults: (args) => when(args.size > 0, 'no-transport', [...args.keys()][0]) },
};

function certFaults(args: Args): BridgeFault[] {
  const cert = args.get('cert');
  if (cert === undefined) return when(!(args.has('node-id') && args.has('public-key')), 'cert-missing');
  if (!/^[A-Za-z0-9+/]*$/.test(cert)) return [{ type: 'cert-characters' }];
  return when(cert.length !== CERT_LENGTH, 'cert-length', String(cert.length));
}

function iatFaults(args: Args): BridgeFault[] {
  const mode = args.get('iat-mode');
  return mode === undefined ? [{ type: 'iat-mode-missing' }] : when(!/^[012]$/.test(mode), 'iat-mode');
}

function webTunnelNotes(url = ''): BridgeNote[] {
  const parts = urlParts(url);
  if (parts === undefined) return [];
  return [...note(!parts.isTls, 'plain-http'), ...note(parts.path.length < 2, 'no-path')];
}

const urls = (args: Args, name: string) =>
  args.has(name) ? optionalUrls(args, name) : when(true, 'url-missing', name);
const optionalUrls = (args: Args, ...names: string[]) => each(args, names, 'url', isUrl);
const hosts = (args: Args, ...names: string[]) =>
  each(args, names, 'host', (value) => value.split(',').every((host) => isHost(host.trim())));
const places = (args: Args, ...names: string[]) => each(args, names, 'host', isPlace);

function stun(ice: string | undefined): BridgeFault[] {
  const servers = ice?.split(',') ?? [];
  const isServer = (server: string) => {
    const [, place = ''] = /^(?:stun|turn)s?:([^?]*)/.exec(server.trim()) ?? [];
    return isPlace(place) || isHost(place);
  };
  return when(!servers.every(isServer), 'stun', 'ice');
}

/** uTLS's names of TLS hellos; "none" and "" switch it off where the client allows that. */
const utls = (args: Args, name: string) =>
  each(args, [name], 'utls', (value) =>
    /^(?:none|hello(?:randomized(?:no)?(?:alpn)?|golang|(?:firefox|chrome|ios|android|edge|safari|360|qq)_\w+)|)$/i.test(
      value,
    ),
  );

function each(
  args: Args,
  names: readonly string[],
  type: BridgeFaultType,
  isGood: (value: string) => boolean,
): BridgeFault[] {
  return names.flatMap((name) => when(args.has(name) && !isGood(args.get(name) ?? ''), type, name));
}

function when(isWrong: boolean, type: BridgeFaultType, what?: string): BridgeFault[] {
  return isWrong ? [{ type, ...(what !== undefined && { what }) }] : [];
}

function note(holds: boolean, type: BridgeNote['type']): BridgeNote[] {
  return holds ? [{ type }] : [];
}

const hasAny = (args: Args, ...names: string[]) => names.some((name) => args.has(name));

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toUpperCase() !== other.toUpperCase();
}

function unknown(kind: BridgeKind, args: Args): BridgeNote[] {
  if (kind === 'other' || kind === 'vanilla') return [];
  const names = [...args.keys()].filter((name) => !KNOWN_ARGUMENTS[kind].includes(name));
  return names.slice(0, 3).map((what) => ({ type: 'unknown-argument', what }));
}
