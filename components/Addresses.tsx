import type { Address } from '../utils/model/address.ts';
import type { Say } from './say.ts';

/** "a, b, and c" as the language writes it. Digits read left to right in any language, hence `bdi`. */
export function Addresses({ of, say }: { of: readonly Address[]; say: Say }) {
  const parts = new Intl.ListFormat(say.language, { type: 'conjunction' }).formatToParts(of);
  return (
    <>
      {parts.map(({ type, value }) =>
        type === 'element' ? (
          <bdi key={value} class="address">
            {value}
          </bdi>
        ) : (
          value
        ),
      )}
    </>
  );
}
