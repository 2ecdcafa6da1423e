import type { Quantity } from '../../utils/model/effect.ts';
import { country } from './country.ts';
import { countText, daysText } from './numbers.ts';
import { day } from './time.ts';

/**
 * Numbers and dates of these languages without `Intl`, whose first use loads data in 15 to 20 ms (Chromium 156, 2026-11):
 * the explainer's first frame is full of them. A test holds each of them against `Intl`; other languages are left to it.
 */
const PLAIN: Readonly<Record<string, { days(days: number): string; date(date: Date): string }>> = {
  en: {
    days: (days) => (days === 1 ? 'day' : 'days'),
    date: (date) => `${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`,
  },
  ja: {
    days: () => '日',
    date: (date) => `${date.getFullYear()}/${twoDigits(date.getMonth() + 1)}/${twoDigits(date.getDate())}`,
  },
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const SMALL = { style: 'percent', maximumSignificantDigits: 2 } as const;

/** 99.95 % and more would be rounded to 100 %, which would claim all. */
const ROUNDS_TO_ALL = 0.9995;

/** "31%", "3.9%", "0.017%", ">99.9%": one digit after the point, two that count below 1 %. @param share 0–1 */
export function plainShare(share: number, language: string): string {
  if (share >= ROUNDS_TO_ALL && share < 1) return `>${plainShare(0.999, language)}`;
  const isSmall = share > 0 && share < 0.01;
  if (!(language in PLAIN)) return new Intl.NumberFormat(language, isSmall ? SMALL : PERCENT).format(share);
  const percent = Number((share * 100).toPrecision(12));
  return `${isSmall ? Number(percent.toPrecision(2)) : Math.round(percent * 10) / 10}%`;
}

/** "10,157" */
export function plainCount(count: number, language: string): string {
  return language in PLAIN ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : countText(count, language);
}

/** "1 day", "30 days" */
export function plainDays(days: number, language: string): string {
  const unit = PLAIN[language]?.days(days);
  return unit === undefined ? daysText(days, language) : `${plainCount(days, language)} ${unit}`;
}

/** The date alone. @param at ms since the epoch */
export function plainDay(at: number, language: string): string {
  return PLAIN[language]?.date(new Date(at)) ?? day(at, language);
}

/** A number of a forecast in the reader's language. */
export function quantityText(quantity: Quantity, language: string): string {
  switch (quantity.type) {
    case 'count':
      return plainCount(quantity.value, language);
    case 'days':
      return plainDays(quantity.value, language);
    case 'share':
      return plainShare(quantity.value, language);
    case 'country':
      return country(quantity.value, language);
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
