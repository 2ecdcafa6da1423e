import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShapeName } from './shapes.ts';

interface Props {
  class: string;
  endpoint?: string;
  /** The shape in its summary, for its style. */
  shape?: ShapeName;
  summary: ComponentChildren;
  /** Rendered when it is first opened: hidden content must not delay the first paint. */
  children: () => ComponentChildren;
}

/** A `details` element. */
export function Fold({ class: name, endpoint, shape, summary, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open) setOpened(true);
  };
  return (
    <details class={name} data-endpoint={endpoint} data-shape={shape} onToggle={onToggle}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
