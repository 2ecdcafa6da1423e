import {
  CONTROL_LEVELS,
  type ControlLevel,
  type Engine,
  type PolicyReading,
  WEBRTC_POLICIES,
  type WebRtcPolicy,
} from '../model/webrtc.ts';
import { native } from './native.ts';

const PRIVACY = { permissions: ['privacy'] } satisfies { permissions: ['privacy'] };

/** Only Firefox tells extensions its name. */
export function engine(): Engine {
  return 'getBrowserInfo' in native.runtime ? 'firefox' : 'chromium';
}

/** What the browser says of its setting, which it does only with the permission. */
export async function readWebRtcSetting(): Promise<PolicyReading> {
  if (!(await native.permissions.contains(PRIVACY))) return { type: 'not-permitted' };
  const { value, levelOfControl } = await setting().get({});
  return { type: 'read', policy: policyOf(value), control: controlOf(levelOfControl) };
}

/**
 * Asks for the permission: to be called while a click is handled, before anything is awaited.
 * @returns false where the person refused
 */
export function askForPrivacy(): Promise<boolean> {
  return native.permissions.request(PRIVACY);
}

/** Sets the value; the browser keeps it until `freeWebRtc`, also for private windows. Needs the permission. */
export async function setWebRtc(policy: WebRtcPolicy): Promise<void> {
  await setting().set({ value: policy });
}

/** Takes the value back, and then the permission: in this order, because the second ends the right to the first. */
export async function freeWebRtc(): Promise<void> {
  await setting().clear({});
  await native.permissions.remove(PRIVACY);
}

export function watchPermissions(changed: () => void): void {
  native.permissions.onAdded.addListener(changed);
  native.permissions.onRemoved.addListener(changed);
}

/** Either browser's values; each knows its own only. */
interface BrowserSetting {
  get(details: object): Promise<{ readonly value: unknown; readonly levelOfControl: unknown }>;
  set(details: { readonly value: WebRtcPolicy }): Promise<void>;
  clear(details: object): Promise<void>;
}

function setting(): BrowserSetting {
  return native.privacy.network.webRTCIPHandlingPolicy;
}

function policyOf(value: unknown): WebRtcPolicy | undefined {
  return WEBRTC_POLICIES.find((policy) => policy === value);
}

/** What is not known here cannot be changed either. */
function controlOf(level: unknown): ControlLevel {
  return CONTROL_LEVELS.find((known) => known === level) ?? 'not_controllable';
}
