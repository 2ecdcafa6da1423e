import type { Say } from '../text/say.ts';
import { Setting } from './Setting.tsx';
import type { WebRtcState } from './state.ts';
import { WebRtcAnswer } from './WebRtcAnswer.tsx';

/** What is sent is said first; then what came of it, and how to mend it. */
export function WebRtcSection({ say, ...state }: WebRtcState & { say: Say }) {
  const { exposure, setting, servers, isAsking, onTest } = state;
  const addresses = servers.map((address) => <bdi class="address">{address.replaceAll(/[[\]]/g, '')}</bdi>);
  return (
    <section aria-labelledby="webrtc">
      <h2 id="webrtc">{say('webrtc_title')}</h2>
      <p>{say('webrtc_explain')}</p>
      <h3>{say('webrtc_before')}</h3>
      <ul>
        <li>{say.rich('webrtc_sends', ...addresses)}</li>
        <li>{say('webrtc_google')}</li>
        <li>{say('webrtc_provider')}</li>
      </ul>
      <p class="buttons">
        <button type="button" class="primary" id="test" disabled={isAsking} onClick={() => onTest()}>
          {say(exposure === undefined ? 'webrtc_test' : 'webrtc_again')}
        </button>
      </p>
      <div role="status">
        {isAsking && <p>{say('webrtc_asking')}</p>}
        {exposure !== undefined && <WebRtcAnswer exposure={exposure} setting={setting} say={say} />}
      </div>
      <Setting {...state} say={say} />
    </section>
  );
}
