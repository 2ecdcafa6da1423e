import type { Reading, Unreadable } from '../model/reading.ts';
import { isPage } from './page-mark.ts';

export function unreadable(why: Unreadable): Reading {
  return { type: 'unreadable', why };
}

/** `html-instead` for a web page (login, block and error pages come with status 200), else `not-the-format`. */
export function notTheFormat(body: string): Reading {
  return unreadable(isPage(body) ? 'html-instead' : 'not-the-format');
}

/** What came in place of a test page: nothing at all is a filter's answer, and no login page. */
export function notTheTest(body: string): Reading {
  return body.trim() === '' ? unreadable('too-short') : notTheFormat(body);
}
