/** What runs in a page: each function uses nothing from outside itself. */

/** Words of the same length as its own, until each text is 45 % longer. Addresses stay as they are. */
export function lengthen(): void {
  const walker = document.createTreeWalker(
    document.querySelector('#app') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest('.address, code') != null) continue;
    node.textContent = text.replace(
      /\p{L}+/gu,
      (word) => word + word.slice(0, Math.ceil(word.length * 0.45)),
    );
  }
}

/** Opens all groups, rows and folds. A row's facts are drawn then. */
export async function openAll(): Promise<void> {
  for (const rows of document.querySelectorAll<HTMLElement>('.rows')) rows.hidden = false;
  const folds = [...document.querySelectorAll('details')];
  for (const fold of folds) fold.open = true;
  while (folds.some(({ children }) => children.length < 2)) await new Promise(requestAnimationFrame);
}

/** The elements that hold text and are narrower than it, also the chosen one of a select, and whether the page scrolls sideways. */
export function cutWords() {
  const elements = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) => {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    // A select's options are drawn by the browser, in a list of their own.
    return hasText && element.checkVisibility() && element.closest('.unseen, option') === null;
  });
  /** A select as wide as it would like to be, with nothing but its choice. */
  const isSelectCut = (select: HTMLSelectElement) => {
    const wide = select.cloneNode() as HTMLSelectElement;
    wide.add(new Option(select.selectedOptions[0]?.text));
    wide.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
    select.after(wide);
    const { offsetWidth } = wide;
    wide.remove();
    return select.checkVisibility() && select.offsetWidth < offsetWidth - 1;
  };
  const selects = [...document.querySelectorAll<HTMLSelectElement>('#app select')].filter(isSelectCut);
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = elements.filter((element) => {
    // A drawing cuts nothing: its words are cut at the window's edge.
    if (element instanceof SVGElement) {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    }
    const isHidden = getComputedStyle(element).textOverflow === 'ellipsis';
    return isHidden || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
  });
  return {
    texts: elements.length,
    cut: [
      ...cut.map(({ className, textContent }) => `${className}: ${textContent}`),
      ...selects.map(({ selectedOptions: [option] }) => `select: ${option?.text}`),
    ],
    isSideways: scrollWidth > clientWidth,
  };
}

/** What can be pressed and is narrower or lower than `least` px. A link within a sentence may be (WCAG 2.2, 2.5.8). */
export function smallTargets(least: number): readonly string[] {
  const targets = document.querySelectorAll<HTMLElement>('button, select, summary, input, a:not(p a, li a)');
  return [...targets].flatMap((target) => {
    // A label is part of its box.
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
    const isShown = width > 0 && height > 0;
    if (!isShown || (width >= least - 0.5 && height >= least - 0.5)) return [];
    return [`${target.tagName}.${target.className}: ${target.textContent} ${width} × ${height}`];
  });
}
