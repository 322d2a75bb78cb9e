import type { ExcelWire } from '../engine/excel-wire';
import { isObject, type Json } from '../engine/json';
import type { WorkbookEvent } from '../engine/sheet-events';
import { appContext, type ExcelLanguage, type PageIdentity } from './app-context';
import type { ApiVersion } from '../engine/api-version';
import type { DialogListener, DialogRequest, OpenedDialog } from './dialogs';
import {
  answerText,
  eventText,
  MESSAGE_ERROR,
  OFFICE_ERROR,
  parsePageRequest,
  type PageRequest,
} from './messages';
import { completedCommand, requestedDialog, requestBody, savedSettings } from './request-data';

export interface PageOptions {
  readonly identity: PageIdentity;
  readonly excel: ExcelWire;
  readonly version: ApiVersion;
  readonly language: ExcelLanguage;
  /** What add-ins keep in the document; shared by all pages, changed when one saves. */
  readonly settings: Map<string, string>;
  /** Takes a message to the page. */
  readonly send: (text: string) => void;
  /** Opens a dialog inside Excel's page; null where it can not, as from within a dialog. */
  readonly openDialog: ((request: DialogRequest, listener: DialogListener) => OpenedDialog) | null;
  /** For a dialog's page: takes its messages to the page that opened it. */
  readonly messageParent: ((message: string) => void) | null;
}

/** Methods of the client, by the number they are dispatched under. */
const METHOD = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** Events a page may listen to. */
const EVENT = {
  richApi: 'richApiMessage',
  command: 'appCommandInvoked',
  fromDialog: 'dialogMessageReceived',
  fromParent: 'dialogParentMessageReceived',
} as const;
const EVENT_NAMES: ReadonlySet<string> = new Set(Object.values(EVENT));

/** Kinds of message between a dialog and the page that opened it. */
const FROM_DIALOG = 0;
const FROM_PARENT = 1;
const DIALOG_CLOSED = 12_006;

/** What the client calls the messages of Excel's own API. */
const EVENT_CATEGORY = 65_536;

/**
 * Excel's end of the conversation with one page of an add-in: the pane, the page with the ribbon's functions, or a dialog.
 * Knows no browser: texts come in through `receive` and go out through `send`. What is not played is refused and noted in
 * `unknown`.
 */
export class AddInPage {
  /** Actions, methods and events the page asked for that are not played. */
  readonly unknown = new Set<string>();
  /** What the page told Excel without expecting an answer: numbers of the client's own list, such as Esc at the end. */
  readonly notices: number[] = [];
  readonly #listening = new Map<string, PageRequest>();
  readonly #commands = new Map<string, () => void>();
  /** Commands pressed before the page was ready. */
  #waiting: { readonly id: string; readonly functionName: string; readonly button: string }[] = [];
  #dialog: OpenedDialog | null = null;
  #lastCommand = 0;

  constructor(private readonly options: PageOptions) {}

  /** Takes one message from the page; other libraries' messages, and other pages', are passed over. */
  receive(text: string): void {
    const request = parsePageRequest(text);
    if (request === null || request.conversation !== this.options.identity.conversation) return;
    switch (request.kind) {
      case 'register':
        this.#register(request);
        return;
      case 'unregister':
        this.#unregister(request);
        return;
      case 'invoke':
        this.#invoke(request);
    }
  }

  /** Events of the workbook, for a page that listens. */
  tellEvents(events: readonly WorkbookEvent[]): void {
    const entries = events.map(({ type, args }) => [
      EVENT_CATEGORY,
      type,
      'Workbook',
      JSON.stringify(args),
      '',
      false,
    ]);
    this.#tell(EVENT.richApi, { ArrayData: entries });
  }

  /** A message from the page that opened this dialog. */
  tellFromParent(message: string): void {
    const { origin } = this.options.identity;
    this.#tell(EVENT.fromParent, {
      messageType: FROM_PARENT,
      messageContent: message,
      messageOrigin: origin,
    });
  }

  /** Presses a ribbon button of the kind ExecuteFunction; resolves when the page says that it is done. */
  invokeCommand(functionName: string, button: string): Promise<void> {
    this.#lastCommand += 1;
    const command = { id: String(this.#lastCommand), functionName, button };
    return new Promise((resolve) => {
      this.#commands.set(command.id, resolve);
      if (this.#listening.has(EVENT.command)) this.#sendCommand(command);
      else this.#waiting.push(command);
    });
  }

  #register(request: PageRequest): void {
    if (!EVENT_NAMES.has(request.action)) {
      this.#refuse(request, `event ${request.action}`);
      return;
    }
    if (request.action === EVENT.fromDialog && !this.#openDialog(request)) return;
    this.#listening.set(request.action, request);
    this.#answer(request, { Error: OFFICE_ERROR.none });
    if (request.action === EVENT.command) this.#waiting.splice(0).forEach((each) => this.#sendCommand(each));
  }

  #unregister(request: PageRequest): void {
    this.#listening.delete(request.action);
    if (request.action === EVENT.fromDialog) {
      this.#dialog?.close();
      this.#dialog = null;
    }
    this.#answer(request, { Error: OFFICE_ERROR.none });
  }

  /** The client asks for a dialog by listening to its messages; what is wanted stands in the target's name. */
  #openDialog(request: PageRequest): boolean {
    const wanted = requestedDialog(request.data);
    const { openDialog } = this.options;
    if (wanted === null || openDialog === null) {
      this.#refuse(request, 'dialog');
      return false;
    }
    this.#dialog = openDialog(wanted, {
      onMessage: (message) => {
        this.#tell(EVENT.fromDialog, {
          messageType: FROM_DIALOG,
          messageContent: message,
          messageOrigin: new URL(wanted.url).origin,
        });
      },
      onClosed: () => {
        this.#dialog = null;
        this.#tell(EVENT.fromDialog, { messageType: DIALOG_CLOSED });
      },
    });
    return true;
  }

  #invoke(request: PageRequest): void {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        this.#answer(request, appContext(this.options.identity, this.options));
        return;
      case 'ContextActivationManager_notifyHost': {
        // Excel answers none of these.
        const notice = Array.isArray(request.data) ? (request.data as readonly Json[])[1] : null;
        if (typeof notice === 'number') this.notices.push(notice);
        return;
      }
      case 'executeMethod':
        this.#execute(request);
        return;
      default:
        this.#refuse(request, `action ${request.action}`);
    }
  }

  #execute(request: PageRequest): void {
    const data = isObject(request.data) ? request.data : {};
    const method = isObject(data['DdaMethod']) ? data['DdaMethod'] : {};
    const done = (more: { readonly [key: string]: Json } = {}): void => {
      this.#answer(request, { Error: OFFICE_ERROR.none, Version: method['Version'] ?? 1, ...more });
    };
    const { settings } = this.options;
    switch (method['DispatchId']) {
      case METHOD.richApi: {
        const { status, body } = this.options.excel.answer(requestBody(data['ArrayData'] ?? null));
        done({ Data: [status, ['CONTENT-TYPE', 'application/json'], body] });
        return;
      }
      case METHOD.saveSettings: {
        settings.clear();
        for (const [name, value] of savedSettings(data['DdaSettingsMethod'] ?? null))
          settings.set(name, value);
        done();
        return;
      }
      case METHOD.refreshSettings:
        done({ Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
        return;
      case METHOD.commandCompleted:
        this.#completeCommand(data['ArrayData'] ?? data);
        done();
        return;
      case METHOD.messageParent:
        if (this.options.messageParent === null || typeof data['messageToParent'] !== 'string') break;
        this.options.messageParent(data['messageToParent']);
        done();
        return;
      case METHOD.messageChild:
        if (this.#dialog === null || typeof data['messageContent'] !== 'string') break;
        this.#dialog.tell(data['messageContent']);
        done();
        return;
      default:
    }
    this.unknown.add(`method ${JSON.stringify(method['DispatchId'] ?? null)}`);
    done({ Error: OFFICE_ERROR.notSupported });
  }

  #sendCommand({ id, functionName, button }: { id: string; functionName: string; button: string }): void {
    this.#tell(EVENT.command, { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: button } }) });
  }

  #completeCommand(data: Json): void {
    const id = completedCommand(data);
    this.#commands.get(id)?.();
    this.#commands.delete(id);
  }

  #tell(event: string, data: Json): void {
    const registered = this.#listening.get(event);
    if (registered !== undefined) this.options.send(eventText(registered, data));
  }

  #answer(request: PageRequest, data: Json): void {
    this.options.send(answerText(request, data));
  }

  #refuse(request: PageRequest, what: string): void {
    this.unknown.add(what);
    this.options.send(answerText(request, { Error: OFFICE_ERROR.notSupported }, MESSAGE_ERROR.refused));
  }
}
