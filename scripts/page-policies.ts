import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';
import { ALL_ENDPOINTS } from '../utils/endpoints/list.ts';
import { pagePolicy } from '../utils/endpoints/permissions.ts';

/** It comes first, so that it holds for all that follows; a page's encoding must stand in its first 1024 bytes. */
const CHARSET = '<meta charset="utf-8" />';

/** Gives each page a content security policy of its own, beside the manifest's. */
export function pagePolicies(): Plugin {
  return {
    name: 'page-policies',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => withPolicy(html, basename(dirname(filename))),
    },
  };
}

/** @throws Error where the page has no place for it */
export function withPolicy(html: string, page: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${page}: no ${CHARSET}`);
  return html.replace(CHARSET, `${CHARSET}\n    ${policyElement(page)}`);
}

function policyElement(page: string): string {
  const policy = pagePolicy(page, ALL_ENDPOINTS);
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

/**
 * Firefox's background is a page, so that it can have a policy of its own. Chromium's is a worker, which has the manifest's.
 */
export const BACKGROUND_PAGE = withPolicy(
  `<!doctype html>\n<html lang="en">\n  <head>\n    ${CHARSET}\n    <script src="/background.js"></script>\n  </head>\n</html>\n`,
  'background',
);
