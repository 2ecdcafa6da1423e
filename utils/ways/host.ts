import { parseAddress } from '../parse/address.ts';

const URL_SHAPE = /^(https?):\/\/(\[[\da-f:.]+\]|[^/?#:@\s]+)(?::(\d{1,5}))?(\/\S*|)$/i;

export interface UrlParts {
  readonly isTls: boolean;
  /** As the URL has it, an IPv6 address in brackets. */
  readonly host: string;
  readonly port: number;
  /** Empty, or from the slash on. */
  readonly path: string;
}

/** The parts of an http(s) URL as bridge lines have them, or `undefined`. */
export function urlParts(url: string): UrlParts | undefined {
  const [, scheme = '', host = '', port, path = ''] = URL_SHAPE.exec(url) ?? [];
  if (!isHost(host)) return undefined;
  const isTls = scheme.toLowerCase() === 'https';
  return {
    isTls,
    host: host.toLowerCase(),
    port: port === undefined ? (isTls ? 443 : 80) : Number(port),
    path,
  };
}

export function isUrl(url: string): boolean {
  return urlParts(url) !== undefined;
}

/** A name with at least one dot, or an IP address. */
export function isHost(text: string): boolean {
  if (parseAddress(text) !== undefined) return true;
  const labels = text.replace(/\.$/, '').split('.');
  return (
    text.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z\d_](?:[\w-]{0,61}[a-z\d_])?$/i.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** A host with its port. */
export function isPlace(text: string): boolean {
  const [, host = '', port = '0'] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
  return isHost(host) && Number(port) > 0 && Number(port) < 65536;
}
