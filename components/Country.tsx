import { useAfterPaint } from './after-paint.ts';
import { country } from './country.ts';
import type { Say } from './say.ts';

/** The name of a country; in the very first paint its code. */
export function Country({ code, say }: { code: string; say: Say }) {
  return <>{useAfterPaint() ? country(code, say.language) : code.toUpperCase()}</>;
}
