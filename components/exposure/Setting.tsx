import { useState } from 'preact/hooks';
import type { Say } from '../text/say.ts';
import type { WebRtcState } from './state.ts';

type Props = Pick<WebRtcState, 'exposure' | 'setting' | 'holding' | 'trouble' | 'onHold' | 'onFree'> & {
  say: Say;
};

/** The browser's setting, as far as it may be read, and how it is changed and changed back. */
export function Setting({ exposure, setting, holding, trouble, onHold, onFree, say }: Props) {
  const isOurs = setting.type === 'read' && setting.control === 'controlled_by_this_extension';
  const isFixed =
    setting.type === 'read' && /^(?:not_controllable|controlled_by_other)/.test(setting.control);
  const isHeld = exposure?.type === 'held-back';
  const mayMend = exposure !== undefined && exposure.type !== 'no-webrtc' && !isHeld && !isFixed && !isOurs;
  return (
    <div class="mend">
      {setting.type === 'read' && (
        <p>
          {say.rich(
            'webrtc_setting',
            <code>{setting.policy ?? '?'}</code>,
            say.of('control', setting.control),
          )}
        </p>
      )}
      {mayMend && <Mend holding={holding} onHold={onHold} say={say} />}
      {setting.type === 'read' && (
        <p class="buttons">
          <button type="button" id="undo" onClick={() => onFree()}>
            {say(isOurs ? 'webrtc_undo' : 'webrtc_give_back')}
          </button>
        </p>
      )}
      <p role="status">{trouble !== undefined && say.of('webrtc_trouble', trouble)}</p>
    </div>
  );
}

type Calls = 'no' | 'yes';

/** Asks for calls first: they are what the setting costs. */
function Mend({ holding, onHold, say }: Pick<Props, 'holding' | 'onHold' | 'say'>) {
  const [calls, setCalls] = useState<Calls>();
  const pick = (value: Calls, label: string) => (
    <div class="pick">
      <label>
        <input
          type="radio"
          name="calls"
          value={value}
          checked={calls === value}
          onChange={() => setCalls(value)}
        />
        {label}
      </label>
    </div>
  );
  return (
    <>
      <h3>{say('webrtc_mend')}</h3>
      <p>{say.rich('webrtc_mend_what', <code>{holding}</code>)}</p>
      <fieldset class="choice">
        <legend>{say('webrtc_calls')}</legend>
        {pick('no', say('webrtc_calls_no'))}
        {pick('yes', say('webrtc_calls_yes'))}
      </fieldset>
      <p role="status">{calls === 'yes' && say('webrtc_calls_cost')}</p>
      <p class="meta">{say('webrtc_permission')}</p>
      <p class="buttons">
        <button type="button" id="mend" disabled={calls === undefined} onClick={() => onHold()}>
          {say('webrtc_mend_button')}
        </button>
      </p>
    </>
  );
}
