import { BRIDGE_SIGNS } from './bridge.ts';
import { CONNECTION_SIGNS } from './connection.ts';
import { START_SIGNS } from './start.ts';

/** Every line of a log that means something here. */
export const SIGNS = { ...START_SIGNS, ...CONNECTION_SIGNS, ...BRIDGE_SIGNS };
export type SignName = keyof typeof SIGNS;

export const SIGN_NAMES = Object.keys(SIGNS).filter((name): name is SignName => name in SIGNS);
