import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../utils/model/scenario.ts';
import { Select } from '../shared/Select.tsx';
import type { MessageKey, Say } from '../text/say.ts';
import type { Answered } from './Answer.tsx';

/** A link to this page, of whichever browser: each has another address for it. */
const LINK = /\/explainer\.html(\?\S+)/;

interface Props {
  scenarios: readonly Scenario[];
  chosen: Answered;
  beside?: Answered | undefined;
  say: Say;
  onBeside: (scenario: Scenario | undefined) => void;
  onPaste: (query: string) => void;
  onSavePicture: () => void;
}

/** What can be done with the answer: compare it, print it, pass it on. */
export function Actions({ scenarios, chosen, beside, say, onBeside, onPaste, onSavePicture }: Props) {
  const [outcome, setOutcome] = useState<MessageKey>();
  usePastedLink(onPaste);
  const others = scenarios.filter(({ id }) => id !== chosen.scenario.id);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setOutcome('link_copied'),
      () => setOutcome('link_not_copied'),
    );
  return (
    <div class="actions">
      <Select
        label={say('compare_with')}
        value={beside?.scenario.id ?? ''}
        options={[
          { value: '', text: say('compare_nothing') },
          ...others.map(({ id }) => ({ value: id, text: say.about('scenario', id) })),
        ]}
        onSelect={(value) => onBeside(others.find(({ id }) => id === value))}
      />
      <button type="button" onClick={() => print()}>
        {say('print')}
      </button>
      <button type="button" onClick={copy}>
        {say('link_copy')}
      </button>
      <button type="button" onClick={onSavePicture}>
        {say('picture_save')}
      </button>
      <p role="status">{outcome !== undefined && say(outcome)}</p>
    </div>
  );
}

/** A link that was copied in another browser is opened by pasting it into the page. */
function usePastedLink(onPaste: (query: string) => void): void {
  useEffect(() => {
    const listener = ({ clipboardData }: ClipboardEvent) => {
      const [, query] = LINK.exec(clipboardData?.getData('text') ?? '') ?? [];
      if (query !== undefined) onPaste(query);
    };
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [onPaste]);
}
