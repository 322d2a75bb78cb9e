import type { Notice } from './notice';

/** Writes a notice into its page, as text only, with one button. */
export function renderNotice(notice: Notice, page: HTMLElement, close: () => void): void {
  const part = (tag: 'h1' | 'p' | 'button', text: string): HTMLElement => {
    const element = page.ownerDocument.createElement(tag);
    element.textContent = text;
    return element;
  };
  const button = part('button', notice.close);
  button.addEventListener('click', close);
  page.replaceChildren(part('h1', notice.title), ...notice.lines.map((line) => part('p', line)), button);
  // Enter closes it; a long notice is read from its beginning all the same.
  button.focus({ preventScroll: true });
}
