import { frameName } from './app-context';
import { AddInPage, type PageOptions } from './add-in-page';

/** A page of the add-in in a frame of Excel's page. */
export interface AddInFrame {
  readonly page: AddInPage;
  /** Takes the frame out and stops listening. */
  remove(): void;
}

/**
 * Opens a page of the add-in in a frame and connects it. The frame is not in the document yet: its name must be there before
 * it is. `place` puts it there.
 */
export function openAddInPage(
  frame: HTMLIFrameElement,
  url: string,
  options: Omit<PageOptions, 'send' | 'identity'> & { readonly isDialog?: boolean },
  place: (frame: HTMLIFrameElement) => void,
): AddInFrame {
  const identity = {
    id: crypto.randomUUID(),
    conversation: crypto.randomUUID(),
    origin: location.origin,
    isDialog: options.isDialog ?? false,
  };
  const { origin } = new URL(url, location.href);
  const page = new AddInPage({
    ...options,
    identity,
    send: (text) => frame.contentWindow?.postMessage(text, origin),
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === 'string') {
      page.receive(event.data);
    }
  };
  window.addEventListener('message', listen);
  frame.name = frameName(identity, options.language);
  frame.src = url;
  place(frame);
  return {
    page,
    remove: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
}
