interface Props {
  label: string;
  /** 0–1 of the longest. */
  length: number;
  value: string;
  note: string;
  isOwn: boolean;
}

/** One line of a bar chart; its value is also given in words. */
export function Bar({ label, length, value, note, isOwn }: Props) {
  return (
    <li class={isOwn ? 'bar own' : 'bar'}>
      <span class="label">{label}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.max(0.4, 100 * length)} height="10" />
      </svg>
      <strong>{value}</strong>
      <small>{note}</small>
    </li>
  );
}
