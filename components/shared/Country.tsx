import { country } from '../text/country.ts';
import type { Say } from '../text/say.ts';
import { useAfterPaint } from './after-paint.ts';

/** The name of a country; its code in the first paint, which must not wait for `Intl`. */
export function Country({ code, say }: { code: string; say: Say }) {
  return <>{useAfterPaint() ? country(code, say.language) : code.toUpperCase()}</>;
}
