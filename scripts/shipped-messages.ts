interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * A language file as it is packed: each placeholder stands as `$1` in its message, without its name and notes. Both
 * browsers read it so (measured 2026-11), and the packages are 6 kB smaller.
 */
export function shippedMessages(text: string): string {
  const messages: Readonly<Record<string, Message>> = JSON.parse(text);
  return JSON.stringify(
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, shipped(message)])),
  );
}

function shipped({ message, placeholders = {} }: Message): Message {
  const numbered = message.replace(
    /\$(\w+)\$/g,
    (name) => placeholders[name.slice(1, -1).toLowerCase()]?.content ?? name,
  );
  return isMisread(numbered) ? { message, placeholders } : { message: numbered };
}

/** Firefox would take "$1$2" for the placeholder "1", and "$12" for the twelfth value. */
function isMisread(message: string): boolean {
  return /\$[A-Za-z0-9@_]+\$|\$\d\d/.test(message);
}
