import { STUN_SERVERS as LEAKS_STUN, STUN_PORT } from '../utils/browser/stun.ts';
import { ALL_RELAYS } from '../utils/endpoints/all-relays.ts';
import { ALL_ENDPOINTS } from '../utils/endpoints/list.ts';
import { whenAsked } from '../utils/endpoints/when-asked.ts';
import { WHEN_ASKED } from '../utils/model/endpoint.ts';
import {
  SURVEY_GROUPS,
  SURVEY_LIMITS,
  SURVEY_SIZES,
  type SurveyGroup,
  type SurveyTarget,
} from '../utils/model/survey.ts';
import { BUILT_IN_TRIES } from '../utils/model/way-try.ts';
import { parseAddress } from '../utils/parse/address.ts';
import { AUTHORITIES, IPV6_CONTROLS, PLAIN, PORT_CONTROLS, RESERVED } from '../utils/survey/controls.ts';
import { SURVEY_HOSTS } from '../utils/survey/host-list.ts';
import { FRONTS, STUN_SERVERS } from '../utils/ways/built-in.ts';
import { MOST_TRIED } from '../utils/ways/try-target.ts';
import { message } from './privacy-table.ts';

type Row = readonly [what: string, whom: string, sent: string];

const code = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
const at = (targets: readonly SurveyTarget[]) => code(targets.map(({ host, port }) => `${host}:${port}`));
const hosts = SURVEY_HOSTS.systems.flatMap(([, those]) => those);
const most = (of: 'tor' | 'hosts') =>
  `${SURVEY_SIZES.map((size) => SURVEY_LIMITS[size][of]).join(', ')} at most`;
const LIST = '[utils/survey/host-list.ts](utils/survey/host-list.ts)';

const SURVEYED: Readonly<Record<SurveyGroup, string>> = {
  plain: at(PLAIN),
  reserved: at(RESERVED),
  relays: `relays from the relay directory; all relays and authorities of one survey together: ${most('tor')}`,
  hosting: `${most('hosts')}, of ${hosts.length} in ${SURVEY_HOSTS.systems.length} networks (${LIST})`,
  'port-controls': at(PORT_CONTROLS),
  'other-ports': 'relays from the relay directory',
  'ipv6-controls': at(IPV6_CONTROLS),
  ipv6: 'relays from the relay directory',
  authorities: `${at(AUTHORITIES)}; on a second click`,
};

const TLS = 'a TLS connection; if the browser trusts the certificate, `GET /`, whose answer is not read';

const TRIED: readonly Row[] = BUILT_IN_TRIES.map((way) => [
  `${message(`way_name_${way}`)}: ${message('try_start')}`,
  code([`https://${FRONTS[way]}`]),
  TLS,
]);

/** What is sent beside a check, each on a click of its own, but for the renewal that was switched on. */
const BEYOND: readonly Row[] = [
  [
    message('directory_renew_now'),
    code([new URL(ALL_RELAYS.request.url).origin]),
    'a request for the list of all running relays',
  ],
  ...SURVEY_GROUPS.map(
    (group): Row => [
      `${message('survey_title')} ${message(`survey_group_${group.replaceAll('-', '_')}`)}`,
      SURVEYED[group],
      group === 'reserved' ? 'packets that open a connection; nobody should answer' : TLS,
    ],
  ),
  ...TRIED,
  [
    `${message('way_name_snowflake')}: ${message('try_start')}`,
    code(STUN_SERVERS.map((server) => `stun:${server}`)),
    'STUN packets over UDP, past any proxy',
  ],
  [
    message('try_lines_start'),
    `the bridges, or their web servers, of the lines that you pasted, ${MOST_TRIED} at most`,
    TLS,
  ],
  [
    message('webrtc_test'),
    code(LEAKS_STUN.map((host) => `stun:${host}:${STUN_PORT}`)),
    'STUN packets over UDP, past any proxy',
  ],
  [
    message('tab_compare'),
    'the site in the tab in front',
    'what the page itself sends when it is loaded again',
  ],
];

/** What is sent beside a check, in PRIVACY.md. */
export function beyondTable(): string {
  const rows = BEYOND.map((cells) => `| ${cells.join(' | ')} |`);
  return ['| what | to whom | what is sent |', '|---|---|---|', ...rows].join('\n');
}

/** Names that are looked up for a check. Every check asks some of them. */
function namesOfChecks(): readonly (readonly [when: string, names: readonly string[]])[] {
  const named = ALL_ENDPOINTS.filter(({ host }) => parseAddress(host) === undefined);
  const seen = new Set<string>();
  return WHEN_ASKED.map((when) => {
    const names = named.filter((endpoint) => whenAsked(endpoint) === when).map(({ host }) => host);
    const fresh = [...new Set(names)].filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    return [message(`when_${when.replaceAll('-', '_')}`), fresh] as const;
  }).filter(([, names]) => names.length > 0);
}

/** Every name that is looked up, by what causes it, in PRIVACY.md. */
export function namesTable(): string {
  const stun = STUN_SERVERS.map((server) => server.replace(/:\d+$/, ''));
  const controls = PORT_CONTROLS.map(({ host }) => host);
  const rows = [
    ...namesOfChecks().map(([when, names]) => [when, code(names)]),
    [message('directory_renew_now'), code([new URL(ALL_RELAYS.request.url).host])],
    [message('survey_title'), `${code(controls)}, and the ordinary servers that are drawn (${LIST})`],
    ...BUILT_IN_TRIES.map((way) => [
      `${message(`way_name_${way}`)}: ${message('try_start')}`,
      code([FRONTS[way], ...(way === 'snowflake' ? stun : [])]),
    ]),
    [message('try_lines_start'), 'the web servers and fronts that the pasted lines name'],
    [message('tab_compare'), 'what the page itself looks up'],
  ];
  return ['| when | names |', '|---|---|', ...rows.map(([when, names]) => `| ${when} | ${names} |`)].join(
    '\n',
  );
}
