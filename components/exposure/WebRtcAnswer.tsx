import type { PolicyReading, WebRtcExposure } from '../../utils/model/webrtc.ts';
import type { ShapeName } from '../shared/shapes.ts';
import { Addresses } from '../text/Addresses.tsx';
import type { Say } from '../text/say.ts';
import { Answer } from './Answer.tsx';

/** Amber: pages see an address that is not an exit's. Green: they are kept from it. */
const SHAPE: Readonly<Record<WebRtcExposure['type'], ShapeName>> = {
  'no-webrtc': 'works',
  silent: 'unknown',
  'held-back': 'works',
  'held-by-proxy': 'works',
  'beside-tor': 'not-tor',
  'perhaps-beside-tor': 'not-tor',
  'from-exit-address': 'not-tor',
  same: 'sees',
  another: 'not-tor',
  'no-verdict': 'unknown',
};

/** Here the words say "pages can see": without the setting that is as the browsers are shipped, and no more. */
const SUPPOSES: readonly WebRtcExposure['type'][] = ['from-exit-address', 'same', 'another', 'no-verdict'];

interface Props {
  exposure: WebRtcExposure;
  setting: PolicyReading;
  say: Say;
}

/** What a page could learn, in words. */
export function WebRtcAnswer({ exposure, setting, say }: Props) {
  const { type } = exposure;
  return (
    <Answer shape={SHAPE[type]} name={type} title={say.of('webrtc_is', type)}>
      <p>{why(exposure, say)}</p>
      {type === 'held-back' && exposure.addresses.length > 0 && (
        <p>{say.rich('webrtc_otherwise', <Addresses of={exposure.addresses} say={say} />)}</p>
      )}
      {SUPPOSES.includes(type) && setting.type === 'not-permitted' && <p>{say('webrtc_unread')}</p>}
    </Answer>
  );
}

function why(exposure: WebRtcExposure, say: Say) {
  switch (exposure.type) {
    case 'no-webrtc':
    case 'silent':
      return say.of('webrtc_nothing', exposure.type);
    case 'held-back':
      return say.of('webrtc_held_by', exposure.by);
    default:
      return say.richOf('webrtc_why', exposure.type, <Addresses of={exposure.addresses} say={say} />);
  }
}
