/** "12%": in whole per cent, rounded up, so that it never says that less is missed. @param share 0–1 */
export function shareUpText(share: number, language: string): string {
  const percent = Math.ceil(Number((share * 100).toFixed(6)));
  return new Intl.NumberFormat(language, { style: 'percent' }).format(percent / 100);
}

/** "10,157" */
export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

/** "1 day", "30 days" */
export function daysText(days: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
