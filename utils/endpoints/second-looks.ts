import type { Recipient } from '../model/endpoint.ts';
import { addressKind } from '../parse/address.ts';
import { parseDoh } from '../parse/doh.ts';
import { hostOf } from '../parse/host.ts';
import { parseLocalTor } from '../parse/local-tor.ts';
import { unreadable } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';
import { SECOND_LOOK_HOSTS } from './second-look-hosts.ts';

/** A follow-up request about a host whose endpoint failed, or about the failure itself. */
export type SecondLook = Endpoint & { readonly role: 'look' };

export interface SecondLooks {
  /** The host's addresses by DNS over HTTPS. */
  readonly names: readonly SecondLook[];
  /** The host's server by its address alone. */
  readonly addresses: readonly SecondLook[];
  /** Missing where its operator may not be asked. */
  readonly speedTest: SecondLook | undefined;
  /** Tor's usual ports on this computer. */
  readonly localTor: readonly SecondLook[];
}

const LOOK = { role: 'look', witness: 'look', discreet: false } as const;

/** Asks one operator's DNS over HTTPS for the addresses of `about`: an answer that this network cannot change. */
function nameLook(id: string, recipient: Recipient, resolver: string, about: string): SecondLook {
  return {
    ...LOOK,
    id: `${id}@${about}`,
    look: { kind: 'name', host: about },
    recipient,
    host: hostOf(resolver) ?? resolver,
    pattern: `${resolver}?*`,
    bodyCap: 16 * 1024,
    request: () => ({ url: `${resolver}?name=${about}&type=A`, accept: 'application/dns-json' }),
    read: ({ body }) => {
      const answer = parseDoh(body, about);
      if (answer.type === 'addresses') return { ...answer, kind: addressKind(answer.addresses) };
      if (answer.type === 'no-such-name') return { type: 'addresses', addresses: [], kind: 'none' };
      return unreadable(answer.type === 'other-question' ? 'other-question' : 'resolver-failed');
    },
  };
}

/**
 * Connects by TLS to the host's address without its name: for a literal address no SNI is sent (both browsers, 2026-11).
 * The true server answers with a certificate for its name, which the browser then refuses: that refusal is the good
 * answer.
 */
function addressLooks(): readonly SecondLook[] {
  return SECOND_LOOK_HOSTS.flatMap(({ host, address }) => {
    if (address === undefined) return [];
    const url = `https://${address}/`;
    return [
      {
        ...LOOK,
        id: `address@${host}`,
        look: { kind: 'address' as const, host },
        recipient: 'The Tor Project' as const,
        host: address,
        pattern: url,
        bodyCap: 4096,
        headSuffices: true as const,
        anyStatus: true as const,
        provesServer: ['ssl_invalid_hostname', 'http_redirect'] as const,
        request: () => ({ url }),
        read: () => ({ type: 'server-present' as const }),
      },
    ];
  });
}

/** Asks what listens on a port of this computer. Nothing leaves the computer. */
function localTor(port: number): SecondLook {
  const url = `http://127.0.0.1:${port}/`;
  return {
    ...LOOK,
    id: `local-tor-${port}`,
    recipient: 'This computer',
    host: '127.0.0.1',
    discreet: true,
    pattern: url,
    bodyCap: 4096,
    anyStatus: true,
    request: () => ({ url }),
    read: parseLocalTor,
  };
}

/** As many bytes as the exit list had in 2024-03, from an operator unrelated to Tor. */
const speedTest: SecondLook = {
  ...LOOK,
  id: 'same-size',
  recipient: 'Cloudflare',
  host: 'speed.cloudflare.com',
  pattern: 'https://speed.cloudflare.com/__down?bytes=17000',
  bodyCap: 64 * 1024,
  request: () => ({ url: 'https://speed.cloudflare.com/__down?bytes=17000' }),
  read: ({ body }) => (body.length >= 16_000 ? { type: 'control-works' } : unreadable('too-short')),
};

const NAME_LOOKS = SECOND_LOOK_HOSTS.flatMap(({ host }) => [
  nameLook('name-google', 'Google', 'https://dns.google/resolve', host),
  nameLook('name-cloudflare', 'Cloudflare', 'https://cloudflare-dns.com/dns-query', host),
]);

export const SECOND_LOOKS = {
  names: NAME_LOOKS,
  addresses: addressLooks(),
  speedTest,
  // Tor's own and Tor Browser's port (tor.1, SocksPort; Tor Browser's torrc-defaults).
  localTor: [localTor(9050), localTor(9150)],
} satisfies SecondLooks;

/** Every second look, in the order of the rows. */
export const ALL_SECOND_LOOKS: readonly SecondLook[] = [
  ...SECOND_LOOKS.names,
  ...SECOND_LOOKS.addresses,
  SECOND_LOOKS.speedTest,
  ...SECOND_LOOKS.localTor,
];
