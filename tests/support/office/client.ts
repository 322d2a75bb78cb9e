/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** The namespaces of a loaded client. */
export interface Client {
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
}

/** One event on its way to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export type ExcelNamespace = typeof Excel;
export type OfficeExtensionNamespace = typeof OfficeExtension & { readonly HostBridge: HostBridge };

interface HostBridge {
  init(bridge: Bridge): void;
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** What the client sends through its bridge. */
interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

export interface BridgeAnswer {
  readonly status: number;
  readonly body: string;
}

let script: Script | null = null;

function clientScript(): Script {
  if (script !== null) return script;
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  script = new Script(readFileSync(file, 'utf8'), { filename: 'excel-web-16.00.js' });
  return script;
}

const nothing = (): void => undefined;

/**
 * Loads the client library for Excel, as Microsoft ships it, into a context of its own; every request it makes goes to
 * `answer` as the text of its body. A null answer is one that never comes. `isSetSupported` is what the client asks
 * before it lets a member be used.
 */
export function loadClient(
  answer: (body: string) => BridgeAnswer | null,
  isSetSupported: (set: string, version: string) => boolean,
): { readonly client: Client; readonly tell: (entries: readonly EventEntry[]) => void } {
  const sandbox = {
    // Of this realm, so that a test's `instanceof` and `toStrictEqual` mean what they say.
    ...{ JSON, Promise, Error, Array },
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL },
    navigator: { userAgent: 'node' },
    location: { search: '', hash: '', href: 'https://add-in.test/', origin: 'https://add-in.test' },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      createElement: () => ({}),
    },
    window: {},
    Office: {},
  };
  sandbox.window = sandbox;
  createContext(sandbox);
  clientScript().runInContext(sandbox);
  sandbox.Office = { context: { requirements: { isSetSupported } } };
  const client = sandbox as typeof sandbox & Client;

  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const answered = Promise.resolve().then(() => answer(JSON.stringify(message.body)));
      void answered.then((given) => {
        if (given === null) return;
        const reply = { statusCode: given.status, headers: {}, body: given.body };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
      });
    },
  };
  client.OfficeExtension.HostBridge.init(bridge);
  // After the answer of the request that caused them.
  const tell = (entries: readonly EventEntry[]): void => {
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  };
  return { client, tell };
}
