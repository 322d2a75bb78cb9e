import { make } from './dom';
import type { PageWords } from './words';

export interface ShownDialog {
  place(frame: HTMLIFrameElement): void;
  /** By the page that opened it. */
  close(): void;
}

/** A modal window in the page; `onClosed` is called where the user closes it. */
export function showDialog(
  title: string,
  words: PageWords,
  size: { readonly width: number; readonly height: number },
  onClosed: () => void,
): ShownDialog {
  const close = make('button', { type: 'button', textContent: '×', ariaLabel: words.closeDialog });
  const head = make('div', { className: 'dialog-head' }, [make('strong', { textContent: title }), close]);
  const body = make('div', { className: 'dialog-body' }, [head]);
  const dialog = make('dialog', { className: 'dialog' }, [body]);
  dialog.style.width = `${String(size.width)}vw`;
  dialog.style.height = `${String(size.height)}vh`;
  const remove = (): void => {
    dialog.close();
    dialog.remove();
  };
  const closeByHand = (): void => {
    remove();
    onClosed();
  };
  close.addEventListener('click', closeByHand);
  // Esc
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    closeByHand();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { place: (frame) => body.append(frame), close: remove };
}
