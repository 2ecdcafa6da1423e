import type { Quantity } from '../model/effect.ts';

export const count = (value: number): Quantity => ({ type: 'count', value });
/** @param value 0–1 */
export const share = (value: number): Quantity => ({ type: 'share', value });
export const days = (value: number): Quantity => ({ type: 'days', value });
/** @param value ISO 3166-1 alpha-2, lower case */
export const country = (value: string): Quantity => ({ type: 'country', value });
