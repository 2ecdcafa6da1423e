interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly text: string }[];
  onPick: (value: Value) => void;
}

/** One choice out of several, with its name before it. */
export function Pick<Value extends string>({ label, value, options, onPick }: Props<Value>) {
  return (
    <label class="pick-one">
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const picked = options.find((option) => option.value === currentTarget.value);
          if (picked !== undefined) onPick(picked.value);
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
