import { EVERY_SURVEY, EVERYTHING } from '../tests/utils/export/everything.ts';
import { jsonOf, OPTIONS } from '../tests/utils/export/example.ts';
import { exportReport } from '../utils/export/export-report.ts';

const RELAYS = 'relays[].{fingerprint, nickname, country, exit, guard}';
const NETWORK = 'the network alone; whole where it is an exit of the verdict, or a service’s';

/** What each field of the saved file holds, by the part of the file that it is in. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    'measurement_start_time, test_start_time, test_runtime':
      'when the check began (UTC, to the second), and how many seconds it took',
    'annotations.{browser_name, browser_version}': 'the browser, with its main version',
    'software_name, software_version, test_name, test_version, data_format_version':
      'this extension, its version, and the versions of the format',
    'probe_asn, probe_cc, probe_ip, input': 'always the same: OONI’s values for what is not told',
  },
  'test_keys.': {
    x_scope: 'whether it was a discreet or a full check',
    x_fault: 'the error of this extension, if it had one, without addresses and hosts',
  },
  'test_keys.verdict.': {
    'type, kind.{type, exposed}, reason, certainty': 'the verdict, and how certain it is',
    'agreement.{agree, of}, evidence[], caveats[]':
      'how many sources agree, the services that it rests on, and what limits it',
    'addresses[]': 'addresses that sites see and that are no exit’s: the network alone',
    [`exits[].{address, ${RELAYS}}`]:
      'the exits that sites see, with their relays; the network alone, without relays, where the address may be yours',
  },
  'test_keys.requests[].': {
    'x_endpoint, tags[], request.{method, url}':
      'which service was asked, what for, and at which URL, without the address that it was asked about',
    't0, t': 'when it was asked and when it had answered: seconds since the check began, to the millisecond',
    x_route: 'how the request left: directly, through a proxy, or not known',
    'failure, x_failure, x_step': 'how and at which step it failed, in OONI’s words and in ours',
    x_verbatim:
      'the browser’s own words for the failure, in its language; addresses shortened, unknown hosts and bridge lines left out',
    'response.code, x_finding.status': 'the HTTP status of an answer that could not be read',
    'x_finding.{type, basis, why, kind, ownRelay, confirmed, missed, isNearExit}': 'what the answer says',
    'x_finding.{address, addresses[]}': `the address that the service saw or knows: ${NETWORK}`,
    [`x_finding.{country, ${RELAYS}}`]:
      'the country and the relays of an address that is given whole, else none',
    'x_hints.peer': `the address that the browser was connected to: ${NETWORK}; “[private]” if it is not public`,
    'x_hints.clock_ms': 'how far this computer’s clock is from the server’s, in milliseconds',
    'x_hints.flow.{bytes, ms, idle_ms}': 'how many bytes came, how fast, and how long none did',
    'x_hints.{handshake, built_in_authority, resolved_by_browser}':
      'whether TLS was set up, whether the browser knows who signed the certificate, and whether the browser looked the name up itself (Firefox)',
    'x_hints.foreign_authority':
      'who signed a certificate that the browser does not know: a known product, such as an antivirus, or “[not told]” (Firefox)',
    'x_hints.redirect':
      'where a redirect led: http or https; the host only if it was asked, or is a known block page of a provider',
    'x_hints.page': 'the kind of a page that came in place of an answer: login page, block page, or other',
  },
  'test_keys.queries[].': {
    'engine, hostname, query_type, resolver_address': 'which name was looked up, and who was asked',
    'answers[].{answer_type, ipv4, ipv6, ttl}':
      'the addresses; what this computer’s resolver said is whole, private addresses too, unless it is in a network of yours',
    'failure, t0, t': 'how it failed, and when: seconds since the check began',
  },
  'test_keys.blockages[].': {
    'endpoint, host, techniques[], by_name': 'what is stopped, and by which technique',
    'suspects[], certainty, ladder[].{culprit, state, reason, evidence[]}':
      'by whom it may be, how sure that is, and why the others are not',
  },
  'test_keys.x_other_observations[].': {
    'endpoint, at, list_date': 'a source that was not asked by a request, when, and the date of its list',
    [`finding.{type, basis, why, kind, status, failure, step, verbatim, ownRelay, confirmed, missed, isNearExit, address, addresses[], country, ${RELAYS}}`]:
      'what it says, under the same rules as above; also that you said that this device sends everything through Tor',
  },
  'test_keys.x_survey.': {
    'startedAt, finishedAt, size, directoryDate':
      'when the last survey was, of which size, and of which day its list of relays; not its seed',
    'groups.*.{asked, answered, silent, reset, refused, closed, unreachable, leftOut}':
      'how many of each group answered; no address and no host',
    'conclusion.{type, why, pattern.{type, listDays, country}}':
      'what follows, and what the silent relays have in common, such as their country',
  },
};

/** `a.{b, c.{d, e}}, f` → `a.b`, `a.c.d`, `a.c.e`, `f`. */
function expand(fields: string): readonly string[] {
  const inner = /([^\s,{}]*)\{([^{}]*)\}/.exec(fields);
  if (inner === null) return fields.split(', ');
  const [group, prefix = '', inside = ''] = inner;
  const each = inside.split(', ').map((field) => prefix + field);
  return expand(fields.replace(group, each.join(', ')));
}

/** The paths of all values in a JSON value, with `[]` for each place in a list. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => pathsIn(item, path === '' ? key : `${path}.${key}`));
}

/** The fields that are described. */
export function describedFields(): readonly string[] {
  return Object.entries(FIELDS).flatMap(([part, rows]) =>
    Object.keys(rows).flatMap((fields) => expand(fields).map((field) => part + field)),
  );
}

/** The fields that the files of reports with everything really have. */
export function exportedFields(): readonly string[] {
  const files = EVERYTHING.flatMap((report) =>
    EVERY_SURVEY.map((survey) => jsonOf(exportReport(report, { ...OPTIONS, survey }))),
  );
  const paths = files.flatMap((file) => pathsIn(file));
  return [...new Set(paths.map((path) => path.replace(/\bgroups\.[\w-]+/, 'groups.*')))];
}

/** The table of what the saved file holds, in PRIVACY.md. @throws Error where a field is not described */
export function fileTable(): string {
  const described = new Set(describedFields());
  const missing = exportedFields().filter((field) => !described.has(field));
  if (missing.length > 0) throw new Error(`No description in scripts/file-table.ts: ${missing.join(', ')}.`);
  const rows = Object.entries(FIELDS).flatMap(([part, fields]) =>
    Object.entries(fields).map(
      ([names, holds]) => `| ${part === '' ? '–' : `\`${part.slice(0, -1)}\``} | \`${names}\` | ${holds} |`,
    ),
  );
  return ['| part | fields | what they hold |', '|---|---|---|', ...rows].join('\n');
}
