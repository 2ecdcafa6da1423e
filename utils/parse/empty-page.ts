import type { Reading } from '../model/reading.ts';
import { unreadable } from './unreadable.ts';

/** A test page without content: status 204 and no body (`generate_204`). An empty page of another status is a filter's. */
export function parseEmptyPage({ status, body }: { status: number; body: string }): Reading {
  if (body.trim() !== '') return unreadable('not-the-format');
  return status === 204 ? { type: 'control-works' } : unreadable('too-short');
}
