import type {
  Engine,
  PolicyReading,
  SettingTrouble,
  WebRtcExposure,
  WebRtcPolicy,
} from '../../utils/model/webrtc.ts';

export interface WebRtcState {
  /** Missing: not asked yet. */
  exposure: WebRtcExposure | undefined;
  setting: PolicyReading;
  engine: Engine;
  /** The value that keeps pages from it. */
  holding: WebRtcPolicy;
  /** The addresses that the test asks, as text. */
  servers: readonly string[];
  isAsking: boolean;
  trouble: SettingTrouble | undefined;
  /** Sends the packets. */
  onTest: () => void;
  /** Asks for the permission, and sets the value. */
  onHold: () => void;
  /** Takes the value and the permission back. */
  onFree: () => void;
}
