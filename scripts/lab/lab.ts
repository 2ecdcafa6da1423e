import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificates } from '../world/certificates.ts';
import { ONION, placeNamed } from '../world/places.ts';
import { type Block, blockWith } from './blocks.ts';
import { writeCertificates } from './certificate-file.ts';
import { clear, play } from './filter.ts';
import { publish } from './publish.ts';
import { type Server, startServer } from './servers.ts';
import { type Client, type ClientOptions, startClient } from './tor/client.ts';
import { startTorNetwork, type TorNetwork } from './tor/network.ts';

/** The running lab, seen from the customer's network. */
export interface Lab {
  /** What a browser must trust. */
  readonly trust: Pick<Certificates, 'caPem' | 'spki'>;
  readonly network: TorNetwork;
  /** IPv4 addresses that exits leave by. */
  readonly exits: readonly string[];
  readonly servers: readonly Server[];
  /** Takes the block that stands away and puts another in its place. */
  block(id: string): Promise<Block>;
  /** Starts a Tor client of the customer's; the one before is ended. */
  startClient(options?: ClientOptions): Promise<Client>;
  stopClient(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts servers and the private Tor network. Only in the customer's network, after `makeNetworks`. */
export async function startLab(): Promise<Lab> {
  const trust = await writeCertificates();
  const [internet, provider] = await Promise.all([startServer('internet'), startServer('provider')]);
  const target = `${placeNamed(ONION)?.ip4[0]}:80`;
  const network = await startTorNetwork(join(tmpdir(), 'tor'), target);
  const known = await publish(network, trust.caPem);
  await internet.order(known);
  let client: Client | undefined;
  const stopClient = async () => {
    await client?.stop();
    client = undefined;
  };
  return {
    trust,
    network,
    exits: known.relays.flatMap(({ exitAddresses }) => exitAddresses),
    servers: [internet, provider],
    async block(id) {
      const block = blockWith(id);
      clear();
      await provider.order({ type: 'lies', lies: block.lies ?? {} });
      await internet.order({ type: 'clock', ahead: block.clock ?? 0 });
      play(block.commands);
      return block;
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
