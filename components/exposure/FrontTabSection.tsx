import type { FrontTab, TabRoute } from '../../utils/model/tab-route.ts';
import type { Engine } from '../../utils/model/webrtc.ts';
import type { ShapeName } from '../shared/shapes.ts';
import type { Say } from '../text/say.ts';
import { Answer } from './Answer.tsx';

export interface FrontTabState {
  /** Missing: the toolbar button was pressed over no website. */
  front: FrontTab | undefined;
  engine: Engine;
  /** Missing: not asked yet. */
  route: TabRoute | undefined;
  isLoading: boolean;
  onCompare: (front: FrontTab) => void;
}

/** The hue is that of the page's way: amber where it leaves past the proxy of the check. */
const SHAPE: Readonly<Record<TabRoute, ShapeName>> = {
  'both-proxied': 'works',
  'both-direct': 'works',
  'page-direct': 'not-tor',
  'page-proxied': 'mixed',
  'another-proxy': 'mixed',
  'not-reported': 'unknown',
  'not-sent': 'unknown',
  'not-told': 'unknown',
  'no-check': 'unknown',
};

/** Whether the page in front goes the way of the check. What the browser lets be known is said first. */
export function FrontTabSection({
  front,
  engine,
  route,
  isLoading,
  onCompare,
  say,
}: FrontTabState & { say: Say }) {
  const isHidden = engine === 'firefox' && front?.isSecure === false;
  return (
    <section aria-labelledby="tab">
      <h2 id="tab">{say('tab_title')}</h2>
      <p>{say('tab_explain')}</p>
      {front === undefined ? (
        <p>{say('tab_none')}</p>
      ) : (
        <>
          <p>{say.rich('tab_host', <bdi class="address">{front.host}</bdi>)}</p>
          {front.isContained && <p>{say('tab_container')}</p>}
          {isHidden ? <p>{say('tab_not_secure')}</p> : <Before engine={engine} host={front.host} say={say} />}
          {!isHidden && (
            <p class="buttons">
              <button type="button" id="compare" disabled={isLoading} onClick={() => onCompare(front)}>
                {say('tab_compare')}
              </button>
            </p>
          )}
        </>
      )}
      <div role="status">
        {isLoading && <p>{say('tab_loading')}</p>}
        {route !== undefined && (
          <Answer shape={SHAPE[route]} name={route} title={say.of('tab_is', route)}>
            <p>{say.of('tab_why', route)}</p>
          </Answer>
        )}
      </div>
    </section>
  );
}

/** What the click does. */
function Before({ engine, host, say }: { engine: Engine; host: string; say: Say }) {
  return (
    <ul>
      <li>{say('tab_reloads', host)}</li>
      <li>{say('tab_sees')}</li>
      {engine === 'firefox' && <li>{say('tab_asks', host)}</li>}
    </ul>
  );
}
