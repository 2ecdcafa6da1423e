import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = ['README.md', 'PRIVACY.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);

  it('links only to files that are there', () => {
    for (const to of links.filter((link) => !link.startsWith('http'))) expect(existsSync(to), to).toBe(true);
  });

  it('names only npm commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, name = ''] of text.matchAll(/`npm run ([a-z-]+)/g))
      expect(scripts, name).toHaveProperty(name);
  });
});
