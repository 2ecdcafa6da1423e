/** The bar of a number that stands beside it in words. @param length 0–1 of the longest */
export function Bar({ length }: { length: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(0.4, 100 * length)} height="10" />
    </svg>
  );
}
