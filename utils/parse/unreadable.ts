import type { Reading, Unreadable } from '../model/reading.ts';
import { isPage } from './page-mark.ts';

export function unreadable(why: Unreadable): Reading {
  return { type: 'unreadable', why };
}

/** Tells a web page from a foreign format: login pages, block pages and error pages arrive with status 200. */
export function notTheFormat(body: string): Reading {
  return unreadable(isPage(body) ? 'html-instead' : 'not-the-format');
}
