// Made by `npm run lasting-exits` from scripts/data, where the method stands too. Data of 2026-08-22, CC0-1.0.
import type { Address } from '../model/address.ts';
import { parseAddress } from '../parse/address.ts';

const TEXTS: readonly string[] = [
  '185.246.188.74',
  '45.84.107.172',
  '171.25.193.78',
  '109.70.100.3',
  '185.220.100.240',
  '80.67.167.81',
  '178.20.55.16',
  '89.58.41.156',
  '193.189.100.194',
  '185.100.87.192',
  '45.148.10.111',
  '45.66.35.35',
  '37.221.208.71',
  '80.94.92.99',
  '45.95.169.104',
  '192.108.48.150',
  '45.13.225.78',
  '92.246.84.133',
  '195.176.3.23',
  '37.114.50.142',
  '185.183.157.214',
  '5.253.247.27',
  '45.83.104.137',
  '193.36.132.21',
];

/** Addresses of large exits that were on the lists for a year, largest first, at most one of each /16. */
export const LASTING_EXITS: readonly Address[] = TEXTS.flatMap((text) => parseAddress(text) ?? []);
