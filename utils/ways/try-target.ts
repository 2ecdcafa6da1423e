import type { BridgeLine } from '../model/bridge-line.ts';
import { isAskable } from '../model/browser-ports.ts';
import type { NotTried } from '../model/way-try.ts';
import { isGlobal, parseAddress } from '../parse/address.ts';
import { urlParts } from './host.ts';

/** Lines that are tried at one click: with ten seconds for each and four at a time, under a minute. */
export const MOST_TRIED = 20;

/** Where a try of a line connects to; `host`: with a certificate that can be checked. */
export type TryTarget =
  | { readonly type: 'host' | 'bridge'; readonly host: string; readonly port: number }
  | { readonly type: 'none'; readonly why: NotTried };

const none = (why: NotTried): TryTarget => ({ type: 'none', why });

/** What a browser can connect to for this line. No secret path and no front's inner host is ever sent. */
export function tryTargetOf(line: BridgeLine): TryTarget {
  const { kind, address, port, args, faults } = line;
  if (faults.length > 0) return none('faults');
  switch (kind) {
    case 'conjure':
    case 'dnstt':
      return none('no-way');
    case 'webtunnel':
      return webTunnel(args);
    case 'snowflake':
    case 'meek': {
      const [front] = (args.get('fronts') ?? args.get('front') ?? '').split(',');
      return named(front === undefined || front === '' ? urlParts(args.get('url') ?? '')?.host : front, 443);
    }
    default:
      return address === undefined ? none('faults') : at('bridge', address, port);
  }
}

function webTunnel(args: BridgeLine['args']): TryTarget {
  const url = urlParts(args.get('url') ?? '');
  if (url?.isTls === false) return none('plain-http');
  return named(url?.host, url?.port);
}

function named(host: string | undefined, port: number | undefined): TryTarget {
  if (host === undefined) return none('no-way');
  const address = parseAddress(host);
  if (address === undefined)
    return port !== undefined && isAskable(port) ? { type: 'host', host, port } : none('port');
  // A browser's own network is not asked for somebody's line.
  return isGlobal(address) ? at('host', address, port) : none('no-way');
}

function at(type: 'host' | 'bridge', address: string, port: number | undefined): TryTarget {
  if (port === undefined || !isAskable(port)) return none('port');
  return { type, host: address.includes(':') ? `[${address}]` : address, port };
}
