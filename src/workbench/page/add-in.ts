import type { Workbook } from '../model/workbook';
import { openAddInPage, type AddInFrame } from '../protocol/add-in-frame';
import type { PageOptions } from '../protocol/add-in-page';
import type { DialogListener, DialogRequest, OpenedDialog } from '../protocol/dialogs';
import { showDialog } from './dialog';
import { make } from './dom';
import type { Manifest } from './manifest';
import type { Pane } from './pane';
import type { PageSettings } from './settings';
import type { OpenWorkbook } from './sheets';
import { WORDS } from './words';

/** The add-in's pages in frames: its pane, the page with its buttons' functions, and the dialogs that either opens. */
export class AddIn {
  #workbook: OpenWorkbook | null = null;
  #pane: AddInFrame | null = null;
  #functions: AddInFrame | null = null;

  constructor(
    private readonly manifest: Manifest,
    private readonly settings: PageSettings,
    private readonly pane: Pane,
  ) {}

  /** Another workbook: pages of the one before are gone. */
  attach(workbook: OpenWorkbook): void {
    this.#workbook = workbook;
    this.#functions?.remove();
    this.#functions = null;
    workbook.engine.onEvents = (events) => {
      // Behind the answer to the request that caused them.
      setTimeout(() => {
        for (const frame of [this.#pane, this.#functions]) frame?.page.tellEvents(events);
      });
    };
  }

  async showPane(address: string): Promise<void> {
    if (this.#workbook === null || this.pane.isOpen) return;
    const isOpen = await this.pane.open();
    const options = this.#options();
    if (!isOpen || options === null || this.#pane !== null) return;
    const frame = make('iframe', { title: this.manifest.name });
    this.#pane = openAddInPage(frame, address, options, (connected) => this.pane.show(connected));
  }

  closePane(): void {
    this.#pane?.remove();
    this.#pane = null;
  }

  /** Presses a button that has no pane; resolves when its function says that it is done. */
  async run(functionName: string, button: string): Promise<void> {
    const options = this.#options();
    const { functionFile } = this.manifest;
    if (options === null || functionFile === null) return;
    this.#functions ??= openAddInPage(make('iframe', { hidden: true }), functionFile, options, (frame) =>
      document.body.append(frame),
    );
    await this.#functions.page.invokeCommand(functionName, button);
  }

  #options(): Omit<PageOptions, 'send' | 'identity'> | null {
    if (this.#workbook === null) return null;
    return {
      excel: this.#workbook.wire,
      version: this.settings.version,
      language: this.settings.locale,
      settings: this.#kept(this.#workbook.engine.workbook),
      openDialog: (request, listener) => this.#openDialog(request, listener),
      messageParent: null,
    };
  }

  /** What the add-in keeps in the workbook, which saves it. */
  #kept({ addIns }: Workbook): Map<string, string> {
    const { id, version } = this.manifest;
    const kept = addIns.get(id) ?? { version, settings: new Map<string, string>() };
    addIns.set(id, kept);
    return kept.settings;
  }

  #openDialog(request: DialogRequest, listener: DialogListener): OpenedDialog {
    const options = this.#options();
    const frame = make('iframe', { title: this.manifest.name, className: 'dialog-frame' });
    const dialog = showDialog(this.manifest.name, WORDS[this.settings.language], request, () => {
      opened?.remove();
      listener.onClosed();
    });
    const opened =
      options === null
        ? null
        : openAddInPage(
            frame,
            request.url,
            {
              ...options,
              isDialog: true,
              openDialog: null,
              messageParent: (text) => listener.onMessage(text),
            },
            (connected) => dialog.place(connected),
          );
    return {
      tell: (message) => opened?.page.tellFromParent(message),
      close: () => {
        opened?.remove();
        dialog.close();
      },
    };
  }
}
