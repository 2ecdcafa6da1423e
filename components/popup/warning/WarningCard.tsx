import { Component, type ComponentChildren } from 'preact';
import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Warning } from '../../../utils/model/warning.ts';
import { Shape } from '../../shared/Shape.tsx';
import { howWords, whoWords } from '../../text/blockage.ts';
import type { Say } from '../../text/say.ts';
import { useLater } from '../later.ts';
import type { WarningPart } from './WarningBody.tsx';

interface Props {
  warning: Warning;
  verdict: Verdict;
  say: Say;
}

const PARTS: readonly WarningPart[] = ['advice', 'ladder'];

interface State {
  opened: WarningPart | undefined;
}

/**
 * The warning: what is stopped, who may have done it, and how it shows; one of its two parts at a time is opened. A class,
 * because hooks would come before the verdict: see `Later`.
 */
export class WarningCard extends Component<Props, State> {
  override state: State = { opened: undefined };

  override render(): ComponentChildren {
    const { warning, verdict, say } = this.props;
    const { opened } = this.state;
    const { WarningBody } = useLater();
    const shape = warning.deliberate ? 'blocked' : 'unknown';
    return (
      <section
        class="banner"
        data-culprit={warning.suspects.join(' ')}
        data-techniques={warning.techniques.join(' ')}
        data-shape={shape}
        aria-label={say('banner_label')}
      >
        <Shape shape={shape} size={16} />
        <div class="told">
          <h2 class="who">{whoWords(warning, say)}</h2>
          <p>{howWords(warning, say)}</p>
        </div>
        <div class="acts">
          {PARTS.map((part) => (
            <button
              key={part}
              type="button"
              data-part={part}
              aria-expanded={part === opened}
              onClick={() => this.setState({ opened: part === opened ? undefined : part })}
            >
              {say.of('banner_part', part)}
            </button>
          ))}
        </div>
        {WarningBody && opened && <WarningBody part={opened} warning={warning} verdict={verdict} say={say} />}
      </section>
    );
  }
}
