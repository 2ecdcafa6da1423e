import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIST_MISSES } from '../../utils/judge/list-misses.ts';
import { SURVEY_LIMITS, SURVEY_SIZES } from '../../utils/model/survey.ts';
import { SURVEY_HOSTS } from '../../utils/survey/host-list.ts';
import { nullShare } from '../../utils/survey/null-share.ts';
import { MODULES } from './modules.ts';

const DOCUMENTS = [...globSync('*.md'), ...globSync('docs/*.md'), ...globSync('.github/*.md')];
const read = (file: string) => readFileSync(file, 'utf8');
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');
const { scripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));

/** Characters of a line of prose; rows of tables are as long as they must be. */
const MOST_CHARACTERS = 160;
/** Lines: what a reader takes in at once. */
const MOST_LINES = { 'README.md': 100, 'docs/ARCHITECTURE.md': 150, 'CONTRIBUTING.md': 90 };

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (file: string) =>
  [...withoutCode(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Folders and files of the project, named in backticks; `<id>` and other placeholders name none. */
const PATH = /^(?:\.github|components|docs|entrypoints|public|scripts|tests|utils)\/[\w./@-]+$/;
const pathsIn = (text: string) =>
  [...withoutCode(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => PATH.test(path));

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('links only to files and headings that are there', () => {
    for (const [, to = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (/^https?:/.test(to)) continue;
      const [path = '', anchor] = to.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      expect(existsSync(file), to).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(file), to).toContain(anchor);
    }
  });

  it('names only npm commands that exist', () => {
    for (const [, name = ''] of text.matchAll(/npm run ([a-z][a-z:-]*)/g))
      expect(scripts, name).toHaveProperty([name]);
  });

  it('names only files and folders that are there', () => {
    for (const path of pathsIn(text)) expect(existsSync(path), path).toBe(true);
  });

  it('has no long lines outside tables', () => {
    const lines = text.split('\n').filter((line) => document === 'README.md' || !line.startsWith('|'));
    expect(lines.filter((line) => line.length > MOST_CHARACTERS)).toEqual([]);
  });
});

describe('the documents', () => {
  it('are there', () =>
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(['README.md', 'PRIVACY.md', 'docs/ARCHITECTURE.md', 'docs/lab.md']),
    ));

  it.each(Object.entries(MOST_LINES))('%s has at most %i lines', (document, lines) => {
    expect(read(document).trimEnd().split('\n').length).toBeLessThanOrEqual(lines);
  });

  it('give a reason for each permission', async () => {
    const { default: config } = await import('../../wxt.config.ts');
    if (typeof config.manifest !== 'function') throw new Error('The manifest is a function of the browser.');
    const manifest = await config.manifest({
      browser: 'firefox',
      manifestVersion: 3,
      mode: 'production',
      command: 'build',
    });
    const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = manifest;
    const named = [...permissions, ...optional_permissions, ...optional_host_permissions];
    for (const permission of named) expect(read('README.md')).toContain(`| \`${permission}\` |`);
  });

  it.each([
    ['what each request tells besides', /user agent and languages/],
    ['what a rule of the person’s own may send past Tor', /a PAC file, a proxy extension\) sends just these/],
    ['who asks whom about the address', /Google learns your address [^|]*the Tor Project's name servers/],
    [
      'that a discreet check asks Cloudflare’s DNS service',
      /asks Cloudflare’s DNS service whether your address/,
    ],
    ['what the file has of the network', /your address is shortened to its network/],
  ])('tell in PRIVACY.md %s', (_, told) => {
    expect(read('PRIVACY.md').replaceAll(/\n */g, ' ')).toMatch(told);
  });

  it('give a reason for each dependency, and for no other', () => {
    const table = read('CONTRIBUTING.md').split('## Dependencies')[1] ?? '';
    const rows = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, names = '']) => names);
    const named = rows.flatMap((names) => names.split(', ')).filter((name) => name !== 'package');
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(named.sort()).toEqual(all.sort());
  });

  it('name each npm command, so that it can be found', () => {
    const all = [...globSync('*.md'), ...globSync('docs/*.md'), 'scripts/data/SOURCES.md']
      .map(read)
      .join('\n');
    const known = ['postinstall', 'test', 'start']; // npm runs the first one itself; the others have no "run"
    for (const name of Object.keys(scripts).filter((one) => !known.includes(one)))
      expect(all).toMatch(new RegExp(`npm run ${name}(?![\\w:-])`));
  });

  it('say what old lists miss as it was counted', () => {
    const percent = (days: number) =>
      `${Math.round(100 * (LIST_MISSES.find((one) => one.days === days)?.missed ?? 0))} %`;
    const [week, month, two, three, six] = [7, 30, 60, 90, 180].map(percent);
    expect(read('docs/verdicts.md')).toContain(
      `${week} at a week, ${month} at a month, ${two} at two, ${three} at three, ${six} at six`,
    );
  });

  it('say how many hosts a survey has, and what silence proves, as the code does', () => {
    const survey = read('docs/survey.md').replaceAll(/\s+/g, ' ');
    const { systems } = SURVEY_HOSTS;
    expect(survey).toContain(
      `from ${systems.flatMap(([, hosts]) => hosts).length} in ${systems.length} systems`,
    );
    const [first = 0, ...others] = [7, 30, 90, 180].map((days) => Math.round(100 * (nullShare(days) ?? 0)));
    expect(survey).toContain(
      `**${first} %** with a directory of 7 days, **${others[0]} %** of 30, **${others[1]} %** of 90, **${others[2]} %** of 180`,
    );
    const [small, usual, closer] = SURVEY_SIZES.map((size) => SURVEY_LIMITS[size]);
    for (const [group, most] of [
      ['relays', 'tor'],
      ['hosting', 'hosts'],
    ] as const)
      expect(survey).toContain(
        `| ${group} | ${small?.[most]}, ${usual?.[most]}, ${closer?.[most]} at most |`,
      );
  });

  it('say where each layer lives', () => {
    for (const name of Object.keys(MODULES)) expect(read('docs/ARCHITECTURE.md')).toContain(`\`${name}\``);
  });
});

describe.each(globSync('.github/workflows/*.yml'))('%s', (workflow) => {
  const text = read(workflow);

  it('pins every action by commit, with its version', () => {
    const uses = [...text.matchAll(/uses:.*$/gm)].map(([line]) => line);
    for (const line of uses) expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs only npm commands that exist, with no more rights than to read', () => {
    for (const [, name = ''] of text.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g))
      expect(scripts, name).toHaveProperty([name]);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});
