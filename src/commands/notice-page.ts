import { PAGE_CLOSE, PAGE_READY, parseNotice } from './notice';
import { renderNotice } from './render-notice';

/** The page inside the dialog: says that it is there, and shows the notice it is sent. */
void Office.onReady(() => {
  const { ui } = Office.context;
  ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: { readonly message: string }) => {
      const notice = parseNotice(message);
      const page = document.getElementById('notice');
      if (notice !== null && page !== null) {
        renderNotice(notice, page, () => {
          ui.messageParent(PAGE_CLOSE);
        });
      }
    },
    () => {
      ui.messageParent(PAGE_READY);
    },
  );
});
