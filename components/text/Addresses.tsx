import type { Address } from '../../utils/model/address.ts';
import type { Say } from './say.ts';

/** "a", "a and b", "a, b, and c" as the language writes it. `Intl` only where it is needed: see `useAfterPaint`. */
export function Addresses({ of, say }: { of: readonly Address[]; say: Say }) {
  const [first, second, third] = of;
  if (first === undefined) return null;
  if (second === undefined) return <Shown address={first} />;
  if (third === undefined)
    return <>{say.rich('and_two', <Shown address={first} />, <Shown address={second} />)}</>;
  const parts = new Intl.ListFormat(say.language, { type: 'conjunction' }).formatToParts(of);
  return (
    <>
      {parts.map(({ type, value }) => (type === 'element' ? <Shown key={value} address={value} /> : value))}
    </>
  );
}

/** Digits read left to right in any language, hence `bdi`. */
function Shown({ address }: { address: string }) {
  return <bdi class="address">{address}</bdi>;
}
