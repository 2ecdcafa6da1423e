const DAY = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** "18 April 2013", "January 2013", "July 2012 – September 2012"; as the sentences of the page write dates. @param on YYYY-MM or YYYY-MM-DD */
export function eventDate(on: string, until: string | undefined, language: string): string {
  const format = new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : language,
    on.length > 'YYYY-MM'.length ? DAY : MONTH,
  );
  return [on, until].flatMap((date) => (date === undefined ? [] : format.format(new Date(date)))).join(' – ');
}

/** "Jan", "1月": a month of any year. @param month 1–12 */
export function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
}
