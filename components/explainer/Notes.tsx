import type { SourceId } from '../../utils/model/citation.ts';
import type { MessageKey, Say } from '../text/say.ts';
import { SourceLink } from './SourceLink.tsx';

/** What should be known beside a forecast: the sentences of each fold, in order. */
export const NOTES = {
  legal: [
    'legal_jp',
    'legal_by',
    'legal_cn',
    'legal_ir',
    'legal_ru',
    'legal_tm',
    'legal_rules',
    'legal_note',
  ],
  ordinary: [
    'ordinary_webrtc',
    'ordinary_names',
    'ordinary_sign_in',
    'ordinary_traits',
    'ordinary_programs',
    'ordinary_others',
    'ordinary_vpn',
    'ordinary_not_there',
  ],
  help: ['help_snowflake', 'help_bridge', 'help_relay', 'help_exit'],
} as const satisfies Readonly<Record<string, readonly MessageKey[]>>;
export type NoteTopic = keyof typeof NOTES;
export type Note = (typeof NOTES)[NoteTopic][number];

const TITLES: Readonly<Record<NoteTopic, MessageKey>> = {
  legal: 'legal_title',
  ordinary: 'ordinary_title',
  help: 'help_title',
};

interface Props {
  topic: NoteTopic;
  /** Open from the start, on the screen alone: on paper it would take a page. */
  isOpen?: boolean;
  cited: Readonly<Record<Note, readonly SourceId[]>>;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** A fold, each of its sentences with its sources. */
export function Notes({ topic, isOpen = false, cited, numbers, say }: Props) {
  return (
    <details class={isOpen ? 'notes on-screen' : 'notes'} open={isOpen}>
      <summary>{say(TITLES[topic])}</summary>
      <ul>
        {NOTES[topic].map((note) => (
          <li key={note}>
            {say(note)} <SourceLink sources={cited[note]} numbers={numbers} say={say} />
          </li>
        ))}
      </ul>
    </details>
  );
}
