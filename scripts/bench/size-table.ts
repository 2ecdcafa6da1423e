import { readFileSync } from 'node:fs';
import type { BrowserName } from '../../tests/rig/browsers/find.ts';
import { builtFor } from '../../tests/rig/build.ts';
import { readBudget } from './budget.ts';
import { sizesOf } from './sizes.ts';

/** The sizes of a production build beside their goals, as rows of a table. */
export function sizeRows(browser: BrowserName): readonly string[] {
  const [sizes, budget] = [sizesOf(browser), readBudget()];
  const rows = {
    zip: [sizes.zip, budget.zip.goal],
    'scripts before the verdict': [sizes.beforeVerdict, budget.beforeVerdict.goal],
    'the same, gzipped': [sizes.beforeVerdictGzipped, budget.beforeVerdictGzipped.goal],
    'scripts that the popup can ever load': [sizes.popup, budget.popup.goal],
    'the popup’s styles': [sizes.popupCss, budget.popupCss.goal],
    background: [sizes.background, budget.background.goal],
  } as const;
  const manifest = JSON.parse(readFileSync(`${builtFor(browser)}/manifest.json`, 'utf8'));
  const { permissions, host_permissions: hosts } = manifest;
  return [
    ...Object.entries(rows).map(
      ([what, [bytes, goal]]) => `| ${browser}: ${what} | ${kilobytes(bytes)} (goal: ${kilobytes(goal)}) |`,
    ),
    `| ${browser}: permissions | ${permissions.join(', ')}; ${hosts.length} hosts |`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
