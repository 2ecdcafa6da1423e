import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { setTimeout } from 'node:timers/promises';
import { withTools } from './tools.ts';

/** Google's, whose addresses the extension asks (2026-11). */
export const STUN = { ip4: '74.125.250.129', ip6: '2001:4860:4864:5:8000::1', port: 19_302 } as const;
/** What the router of the simulated home puts in place of this computer's own address. */
export const HOME_ADDRESS = '198.51.100.77';

/** This computer's own IPv6 address, while the home has IPv6: no router translates it. */
export const HOME_ADDRESS_6 = '2a0a:e5c0:55::2';
/** Firefox gathers IPv6 only where a route leads to this address, and there at the address from which it goes (2026-11: 153). */
const DEFAULT_TARGET = '2001:4860:4860::8888';
const ROUTER_6 = '2a0a:e5c0:55::1';

const LINK = { here: 'stun0', there: 'stun1' } as const;
const ENDS = { here: '192.168.55.2', there: '192.168.55.1' } as const;
const TABLE = 'stun';

function run(command: string, args: readonly string[], input = ''): string {
  return execFileSync(command, args, { input, encoding: 'utf8', env: withTools(), stdio: 'pipe' });
}

/**
 * A real STUN server (coturn) in a network of its own, behind a router that gives this computer another address, as a
 * home's does. Only UDP goes there: the simulated network has no other way out.
 */
export class StunServer {
  readonly #network: ChildProcess;
  readonly #server: ChildProcess;

  private constructor(network: ChildProcess, server: ChildProcess) {
    this.#network = network;
    this.#server = server;
  }

  /** @throws Error outside a namespace, or where coturn or nftables is missing */
  static async start(): Promise<StunServer> {
    const network = spawn('unshare', ['--net', 'sleep', 'infinity'], { env: withTools() });
    const pid = String(network.pid);
    await isApart(pid);
    const inside = ['--net', '-t', pid, '--'];
    run('ip', ['-4', '-batch', '-'], HERE(pid));
    run('nsenter', [...inside, 'ip', '-4', '-batch', '-'], THERE);
    run('nsenter', [...inside, 'ip', '-6', '-batch', '-'], THERE_6);
    run('nft', ['-f', '-'], ROUTER);
    const server = spawn(
      'nsenter',
      [
        ...inside,
        'turnserver',
        '-n',
        '-S',
        '-L',
        STUN.ip4,
        '-L',
        STUN.ip6,
        '-p',
        String(STUN.port),
        ...QUIET,
      ],
      { stdio: 'ignore', env: withTools() },
    );
    await answers();
    return new StunServer(network, server);
  }

  /** How many packets the computer has sent to it. */
  get packets(): number {
    return Number(/packets (\d+)/.exec(run('nft', ['list', 'table', 'ip', TABLE]))?.[1]);
  }

  /** Whether the home has IPv6 from now on. */
  hasIpv6(isThere: boolean): void {
    run('ip', ['-6', '-batch', '-'], isThere ? HERE_6 : GONE_6);
  }

  stop(): void {
    this.#server.kill();
    this.#network.kill();
    run('nft', ['delete', 'table', 'ip', TABLE]);
  }
}

const HERE = (pid: string) => `link add ${LINK.here} type veth peer name ${LINK.there} netns ${pid}
link set ${LINK.here} addrgenmode none
link set ${LINK.here} up
addr add ${ENDS.here}/24 dev ${LINK.here}
route add ${STUN.ip4}/32 via ${ENDS.there}
`;
const THERE = `link set lo up
link set ${LINK.there} addrgenmode none
link set ${LINK.there} up
addr add ${ENDS.there}/24 dev ${LINK.there}
addr add ${STUN.ip4}/32 dev ${LINK.there}
route add ${HOME_ADDRESS}/32 via ${ENDS.here}
`;
/** Without duplicate address detection, an address serves at once. */
const HERE_6 = `addr add ${HOME_ADDRESS_6}/64 dev ${LINK.here} nodad
route replace ${STUN.ip6}/128 via ${ROUTER_6} dev ${LINK.here}
route replace ${DEFAULT_TARGET}/128 via ${ROUTER_6} dev ${LINK.here}
`;
const GONE_6 = `addr flush dev ${LINK.here}
`;
const THERE_6 = `addr add ${ROUTER_6}/64 dev ${LINK.there} nodad
addr add ${STUN.ip6}/128 dev ${LINK.there} nodad
`;
const ROUTER = `table ip ${TABLE} {
  chain out { type filter hook output priority 0; ip daddr ${STUN.ip4} udp dport ${STUN.port} counter; }
  chain router { type nat hook postrouting priority 100; oifname "${LINK.here}" snat to ${HOME_ADDRESS}; }
}
`;
const QUIET = [
  '--no-tls',
  '--no-dtls',
  '--no-tcp',
  '--no-cli',
  '--log-file=/dev/null',
  '--pidfile=/dev/null',
];

/** Waits until the process has a network of its own. */
async function isApart(pid: string): Promise<void> {
  const networkOf = (who: string) => run('readlink', [`/proc/${who}/ns/net`]);
  for (let tries = 0; networkOf(pid) === networkOf('self'); tries += 1) {
    if (tries > 100) throw new Error('The STUN server has no network of its own.');
    await setTimeout(20);
  }
}

/** A binding request of RFC 8489, section 5: type, length, magic cookie, transaction. */
const BINDING = Buffer.from('000100002112a442000102030405060708090a0b', 'hex');

/** Waits until the server answers. */
async function answers(): Promise<void> {
  const socket = createSocket('udp4');
  const { promise, resolve } = Promise.withResolvers<true>();
  socket.on('message', () => resolve(true));
  socket.on('error', () => undefined);
  try {
    for (let tries = 0; tries < 50; tries += 1) {
      socket.send(BINDING, STUN.port, STUN.ip4);
      if (await Promise.race([promise, setTimeout(100, false)])) return;
    }
    throw new Error('coturn gives no answer.');
  } finally {
    socket.close();
  }
}
