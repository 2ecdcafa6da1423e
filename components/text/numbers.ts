import type { Quantity } from '../../utils/model/effect.ts';
import { country } from './country.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const SMALL = { style: 'percent', maximumSignificantDigits: 2 } as const;

/** 99.95 % and more would be rounded to 100 %, which would claim all. */
const ROUNDS_TO_ALL = 0.9995;

/** "31%", "3.9%", "0.017%", ">99.9%": one digit after the point, two that count below 1 %. @param share 0–1 */
export function shareText(share: number, language: string): string {
  if (share >= ROUNDS_TO_ALL && share < 1)
    return `>${new Intl.NumberFormat(language, PERCENT).format(0.999)}`;
  return new Intl.NumberFormat(language, share > 0 && share < 0.01 ? SMALL : PERCENT).format(share);
}

/** "12%": in whole per cent, rounded up, so that it never says that less is missed. @param share 0–1 */
export function shareUpText(share: number, language: string): string {
  const percent = Math.ceil(Number((share * 100).toFixed(6)));
  return new Intl.NumberFormat(language, PERCENT).format(percent / 100);
}

/** "10,157" */
export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

/** "1 day", "30 days" */
export function daysText(days: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** A number of a forecast in the reader's language. */
export function quantityText(quantity: Quantity, language: string): string {
  switch (quantity.type) {
    case 'count':
      return countText(quantity.value, language);
    case 'days':
      return daysText(quantity.value, language);
    case 'share':
      return shareText(quantity.value, language);
    case 'country':
      return country(quantity.value, language);
  }
}
