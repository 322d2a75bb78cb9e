import { PAGE_CLOSE, PAGE_READY, type Notice, type ShowNotice } from './notice';

/** An open dialog, as far as we use Office's. */
interface OpenDialog<EventType> {
  close(): void;
  messageChild(message: string): void;
  addEventHandler(
    event: EventType,
    handler: (args: { readonly message: string } | { readonly error: number }) => void,
  ): void;
}

/** The part of `Office.context.ui` that opens dialogs. */
export interface DialogOpener<EventType> {
  displayDialogAsync(
    address: string,
    options: { readonly width: number; readonly height: number; readonly displayInIframe: boolean },
    done: (result: {
      /** `succeeded` or `failed`; @types/office-js calls it a number. */
      readonly status: unknown;
      readonly value: OpenDialog<EventType>;
    }) => void,
  ): void;
}

/** Office's names for what a dialog tells the page that opened it. */
export interface DialogEvents<EventType> {
  readonly DialogMessageReceived: EventType;
  readonly DialogEventReceived: EventType;
}

/** Percent of the screen. */
const SIZE = { width: 35, height: 45 };

/** How long the dialog's page may take until it says that it is there. */
const PATIENCE = 30_000;

/**
 * Notices in Office's dialog. The text goes to the page as a message, never in its address, so that it reaches no server.
 * `displayInIframe`: elsewhere than on the web it means nothing; there Office would otherwise ask for leave inside the page
 * that called, and a command's page can not be seen.
 */
export function officeDialog<EventType>(
  ui: DialogOpener<EventType>,
  events: DialogEvents<EventType>,
  address: string,
): ShowNotice {
  return (notice) =>
    new Promise((resolve) => {
      ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (result) => {
        if (result.status === 'succeeded') converse(result.value, events, notice, resolve);
        else resolve(false);
      });
    });
}

function converse<EventType>(
  dialog: OpenDialog<EventType>,
  events: DialogEvents<EventType>,
  notice: Notice,
  resolve: (shown: boolean) => void,
): void {
  let ready = false;
  const patience = setTimeout(() => {
    dialog.close();
    resolve(false);
  }, PATIENCE);
  dialog.addEventHandler(events.DialogMessageReceived, (args) => {
    const message = 'message' in args ? args.message : null;
    if (message === PAGE_READY) {
      ready = true;
      clearTimeout(patience);
      dialog.messageChild(JSON.stringify(notice));
    } else if (message === PAGE_CLOSE) {
      dialog.close();
      resolve(true);
    }
  });
  // The user closed the window, or its page did not load. Either way it is gone, so it must not be closed again.
  dialog.addEventHandler(events.DialogEventReceived, () => {
    clearTimeout(patience);
    resolve(ready);
  });
}
