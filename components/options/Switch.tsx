interface Props {
  id: string;
  checked: boolean;
  isDisabled?: boolean;
  label: string;
  /** What the setting reveals when it is on. */
  reveals: string;
  onChange: (checked: boolean) => void;
}

/** A setting as a checkbox, and what it reveals in the sentence below. */
export function Switch({ id, checked, isDisabled = false, label, reveals, onChange }: Props) {
  return (
    <div class="pick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={isDisabled}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
      <small id={id}>{reveals}</small>
    </div>
  );
}
