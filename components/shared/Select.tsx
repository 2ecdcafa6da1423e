interface Props<Value extends string> {
  /** For its width. */
  class?: string;
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly text: string }[];
  onSelect: (value: Value) => void;
}

/** A `select` with its label. */
export function Select<Value extends string>({
  class: name = '',
  label,
  value,
  options,
  onSelect,
}: Props<Value>) {
  return (
    <label class={`pick-one ${name}`}>
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const selected = options.find((option) => option.value === currentTarget.value);
          if (selected !== undefined) onSelect(selected.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
