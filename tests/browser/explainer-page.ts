import { inflateSync } from 'node:zlib';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import { browser } from './fixture.ts';

export const SITUATION = 'verdict=tor&connects=none&country=jp';

/** Runs with the explainer open, and closes it. */
export async function withExplainer<Result>(
  query: string,
  work: (page: Page) => Promise<Result>,
  where: Browser = browser,
): Promise<Result> {
  const page = await where.open(`explainer.html?${query}`, { width: 1000, height: 900 });
  try {
    await page.waitFor("document.querySelector('.sources li') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

/** @returns the number of a PDF's pages: objects of the type Page. Firefox's objects are in compressed streams. */
export function pagesIn(pdf: Buffer): number {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].map(
    ([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  return [...[raw, ...streams].join('\n').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
