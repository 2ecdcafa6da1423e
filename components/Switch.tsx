interface Props {
  id: string;
  checked: boolean;
  label: string;
  /** What turning it on gives away. */
  reveals: string;
  onChange: (checked: boolean) => void;
}

/** A permission in one sentence, and what it gives away in the next. */
export function Switch({ id, checked, label, reveals, onChange }: Props) {
  return (
    <div class="pick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
      <small id={id}>{reveals}</small>
    </div>
  );
}
