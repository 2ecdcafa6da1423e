import type { Certificates } from '../../world/certificates.ts';
import { HOSTS } from '../../world/hosts.ts';
import { loadRelayData } from '../../world/relay-data.ts';
import { writeCertificates } from '../certificate-file.ts';
import { applyBlock, clearBlock, TABLE } from '../filter.ts';
import { runIn } from '../namespaces.ts';
import { INTERNET_LINK } from '../networks.ts';
import { toSet } from '../rules.ts';
import { startServer } from '../servers.ts';
import { ANSWERS_FOR_ALL, bare, LISTENING } from './addresses.ts';
import { SURVEY_HOSTS } from './lists.ts';
import { RELAY_PLACES, SETS } from './sets.ts';

/** The running network: a provider, and an internet with every relay of the directory and every host that a survey may ask. */
export interface SurveyNetwork {
  /** The certificate authority that a browser must trust. */
  readonly trust: Pick<Certificates, 'caPem' | 'spki'>;
  /** Replaces the provider's filter. */
  filter(commands: readonly string[]): void;
  stop(): void;
}

/** A set for nftables of one family: its members, or addresses with ports. */
function set(name: string, type: string, elements: readonly string[]): string {
  return `set ${name} {\ntype ${type}\n${elements.length > 0 ? `elements = { ${elements.join(', ')} }\n` : ''}}`;
}

const isSix = (address: string) => address.includes(':');

/** Redirects what is for a relay, or for a host that no other server of the lab stands for, to the two servers. */
function redirects(): string {
  const relays = [...new Set(RELAY_PLACES.map(({ address, port }) => `${address} . ${port}`))];
  const own = new Set(HOSTS.flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]));
  const further = SURVEY_HOSTS.all.flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]);
  const places = further.filter((address) => !own.has(address));
  const known = further.filter((address) => own.has(address));
  const of = (family: 4 | 6, all: readonly string[]) => all.filter((one) => isSix(one) === (family === 6));
  const families = ([4, 6] as const).map((family) => {
    const [header, type] = family === 4 ? ['ip', 'ipv4_addr'] : ['ip6', 'ipv6_addr'];
    return {
      sets: [
        set(`relays${family}`, `${type} . inet_service`, of(family, relays)),
        set(`further${family}`, type ?? '', of(family, places)),
        set(`known${family}`, type ?? '', of(family, known)),
      ],
      rules: [
        `${header} daddr . tcp dport @relays${family} redirect to :${LISTENING.relays}`,
        `${header} daddr @further${family} meta l4proto tcp redirect to :${LISTENING.hosts}`,
        `${header} daddr @known${family} tcp dport != { 80, 443 } redirect to :${LISTENING.hosts}`,
      ],
    };
  });
  return `table inet internet {
${families.flatMap(({ sets }) => sets).join('\n')}
chain nat {
type nat hook prerouting priority -100
iifname != "${INTERNET_LINK}" return
${families.flatMap(({ rules }) => rules).join('\n')}
ip daddr ${ANSWERS_FOR_ALL.unknown} meta l4proto tcp redirect to :${LISTENING.relays}
ip daddr ${ANSWERS_FOR_ALL.trusted} meta l4proto tcp redirect to :${LISTENING.hosts}
}
}
`;
}

/** Nobody answers at addresses for documentation. Two of the lab's own are among them. */
const RESERVED_ARE_SILENT = [
  ...toSet('reserved', 'drop'),
  `nft 'add rule inet ${TABLE} input ip daddr @reserved4 meta l4proto tcp drop'`,
];

/** Starts everything. Only in the customer's network, after `makeNetworks`. */
export async function startSurveyNetwork(): Promise<SurveyNetwork> {
  const trust = await writeCertificates(
    SURVEY_HOSTS.further.map(({ name }) =>
      /^[\d.[]/.test(name) ? { type: 7, ip: bare(name) } : { type: 2, value: name },
    ),
  );
  const further = SURVEY_HOSTS.further.filter(({ name }) => !/^[\d.[]/.test(name));
  const [internet, provider, survey] = await Promise.all([
    startServer('internet', [JSON.stringify(further)]),
    startServer('provider'),
    startServer('internet', [], './survey/servers.ts'),
  ]);
  runIn('internet', ['nft', '-f', '-'], redirects());
  const { relays, exits, exits6 } = loadRelayData();
  await internet.send({ type: 'relays', relays, exits: [...exits], exits6: [...exits6] });
  const filter = (commands: readonly string[]) => {
    clearBlock();
    applyBlock([...RESERVED_ARE_SILENT, ...commands], SETS);
  };
  filter([]);
  return {
    trust,
    filter,
    stop: () => {
      for (const server of [internet, provider, survey]) server.stop();
    },
  };
}
