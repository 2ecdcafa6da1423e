import { readFileSync } from 'node:fs';
import type { Page } from '../rig/browsers/browser.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** axe-core's violations in a page, in words. */
export function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  })()`);
}
