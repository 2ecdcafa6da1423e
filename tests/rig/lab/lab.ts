import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificates } from '../world/certificates.ts';
import { hostNamed, ONION, ONION_DUCKDUCKGO } from '../world/hosts.ts';
import type { Block } from './blocks/block.ts';
import { blockWith } from './blocks.ts';
import { writeCertificates } from './certificate-file.ts';
import { applyBlock, clearBlock } from './filter.ts';
import { relayMessage } from './publish.ts';
import { type Server, startServer } from './servers.ts';
import { type Client, type ClientOptions, startClient } from './tor/client.ts';
import { startTorNetwork, type TorNetwork } from './tor/network.ts';

/** The running lab, as seen from the customer's network. */
export interface Lab {
  /** The certificate authority that a browser must trust. */
  readonly trust: Pick<Certificates, 'caPem' | 'spki'>;
  readonly network: TorNetwork;
  /** IPv4 source addresses of exit traffic. */
  readonly exits: readonly string[];
  readonly servers: readonly Server[];
  /** Replaces the active block. */
  block(id: string): Promise<Block>;
  /** The names that the provider's resolver was asked for since the block began, in that order. */
  namesAsked(): Promise<readonly string[]>;
  /** Starts the customer's Tor client; stops the earlier one first. */
  startClient(options?: ClientOptions): Promise<Client>;
  stopClient(): Promise<void>;
  stop(): Promise<void>;
}

/** One onion service stands for all: the servers tell its names apart by the Host header, and one certificate has all names. */
const ONION_TARGETS = {
  80: `${hostNamed(ONION)?.ip4[0]}:80`,
  443: `${hostNamed(ONION_DUCKDUCKGO)?.ip4[0]}:443`,
};

/** Starts the servers and the private Tor network. Only in the customer's network, after `makeNetworks`. */
export async function startLab(): Promise<Lab> {
  const trust = await writeCertificates();
  const [internet, provider] = await Promise.all([startServer('internet'), startServer('provider')]);
  const network = await startTorNetwork(join(tmpdir(), 'tor'), ONION_TARGETS);
  const message = await relayMessage(network, trust.caPem);
  await internet.send(message);
  let client: Client | undefined;
  const stopClient = async () => {
    await client?.stop();
    client = undefined;
  };
  return {
    trust,
    network,
    exits: message.relays.flatMap(({ exitAddresses }) => exitAddresses),
    servers: [internet, provider],
    async block(id) {
      const block = blockWith(id);
      clearBlock();
      // A connection from before the block would carry a request past it: Firefox keeps for later those that it opened and did
      // not need (2026-11: 153), and then looks up no name.
      await Promise.all([internet, provider].map((server) => server.send({ type: 'cut' })));
      await provider.send({ type: 'false-answers', falseAnswers: block.falseAnswers ?? {} });
      await internet.send({ type: 'clock', offsetMs: block.clockOffsetMs ?? 0 });
      applyBlock(block.commands);
      return block;
    },
    async namesAsked() {
      const reply = await provider.send({ type: 'names' });
      return 'names' in reply ? reply.names : [];
    },
    async startClient(options) {
      await stopClient();
      client = await startClient(network, options);
      return client;
    },
    stopClient,
    async stop() {
      await stopClient();
      await network.stop();
      internet.stop();
      provider.stop();
    },
  };
}
