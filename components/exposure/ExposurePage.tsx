import type { Report } from '../../utils/model/report.ts';
import { OtherPages } from '../shared/OtherPages.tsx';
import { TimeAgo } from '../shared/TimeAgo.tsx';
import { headline } from '../text/headline.ts';
import type { Say } from '../text/say.ts';
import { FrontTabSection, type FrontTabState } from './FrontTabSection.tsx';
import type { WebRtcState } from './state.ts';
import { WebRtcSection } from './WebRtcSection.tsx';

interface Props {
  /** The last check; missing: none was made. */
  report: Report | undefined;
  webRtc: WebRtcState;
  tab: FrontTabState;
  now: number;
  say: Say;
}

/** What a check of the extension's own requests cannot see: WebRTC, and a page with a way of its own. */
export function ExposurePage({ report, webRtc, tab, now, say }: Props) {
  return (
    <main class="exposure">
      <h1>{say('leaks_title')}</h1>
      <p>{say('leaks_intro')}</p>
      <p class="meta">
        {report === undefined
          ? say('leaks_no_check')
          : say.rich(
              'leaks_last_check',
              headline(report.verdict, say),
              <TimeAgo at={report.finishedAt ?? report.startedAt} now={now} say={say} />,
            )}
      </p>
      <WebRtcSection {...webRtc} say={say} />
      <FrontTabSection {...tab} say={say} />
      <OtherPages here="exposure" say={say} />
    </main>
  );
}
