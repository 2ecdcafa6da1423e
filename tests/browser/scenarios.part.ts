import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import type { Theme } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { violations } from './axe.ts';
import { pagesIn, SITUATION, withExplainer } from './explainer-page.ts';
import { extension, NAME, world } from './fixture.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

describe('the explainer, with every scenario', () => {
  it.each(SCENARIOS.map(({ id }) => id))('is printed on two pages: %s', async (id) => {
    const pdf = await withExplainer(`scenario=${id}&${SITUATION}`, (page) => page.pdf());
    if (process.env.KEEP_PDF !== undefined) writeFileSync(`${process.env.KEEP_PDF}/${NAME}-${id}.pdf`, pdf);
    expect(pagesIn(pdf)).toBe(2);
  });

  it.each(THEMES.flatMap((theme) => SCENARIOS.map(({ id }) => ({ theme, id }))))(
    'passes axe-core: $id, $theme',
    async ({ theme, id }) => {
      await withExplainer(`scenario=${id}&${SITUATION}`, async (page) => {
        await page.theme(theme);
        expect(await violations(page)).toEqual([]);
      });
    },
  );

  it('passes axe-core and prints in Japanese, too', async () => {
    const japanese = await launch(NAME, { extension, trust: world, language: 'ja' });
    try {
      for (const theme of THEMES) {
        for (const { id } of SCENARIOS) {
          await withExplainer(
            `scenario=${id}&${SITUATION}`,
            async (page) => {
              await page.theme(theme);
              expect(await violations(page), `${id} ${theme}`).toEqual([]);
              if (theme === 'light') expect(pagesIn(await page.pdf()), id).toBe(2);
            },
            japanese,
          );
        }
      }
    } finally {
      await japanese.close();
    }
  }, 180_000);
});
