import type { ComponentChildren } from 'preact';
import { StateShape } from './StateShape.tsx';
import type { Shape } from './shapes.ts';

interface Props {
  shape: Shape;
  name: string;
  says: string;
  children: ComponentChildren;
}

/** Several rows folded into one. */
export function RowGroup({ shape, name, says, children }: Props) {
  return (
    <details class="row group">
      <summary>
        <StateShape shape={shape} size={14} />
        <span class="name">{name}</span>
        <span class="says">{says}</span>
      </summary>
      <div class="inner">{children}</div>
    </details>
  );
}
