import type { ApiVersion } from '../engine/api-version';
import type { JsonObject } from '../engine/json';

/** Languages of Excel that are played. */
export type ExcelLanguage = 'zh-CN' | 'en-US';

/** What every page of an add-in is told of the Excel it runs in. */
export interface PlayedExcel {
  readonly version: ApiVersion;
  readonly language: ExcelLanguage;
  /** What the add-in kept in the document: names with values as JSON text. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Identity of one page: new for each, for the client keeps settings and its kind in the session's storage under it. */
export interface PageIdentity {
  readonly id: string;
  readonly conversation: string;
  /** Of the page that plays Excel. */
  readonly origin: string;
  readonly isDialog: boolean;
}

/** Excel on the web, as the client numbers programs. */
const EXCEL_ON_THE_WEB = 16;

/** The sets besides ExcelApi that are played. */
const OTHER_SETS = {
  DialogApi: '1.2',
  Settings: '1.1',
  AddinCommands: '1.1',
  RichApiRuntime: '1.1',
} as const;

/** The name of the page's frame, from which the client learns where it is; to be set before the frame is inserted. */
export function frameName(
  { id, conversation, origin, isDialog }: PageIdentity,
  language: ExcelLanguage,
): string {
  const kind = isDialog ? 'isDialog' : '';
  return JSON.stringify({
    baseFrameName: `_xdm_${id}`,
    hostInfo: ['Excel', 'Web', '16.01', language, 'telemetry', kind, 'disableLogging', '0'].join('$'),
    xdmInfo: [conversation, id, origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The answer to `getAppContextAsync`. Office's theme is not in it: on the web the client leaves it undefined. */
export function appContext({ id }: PageIdentity, { version, language, settings }: PlayedExcel): JsonObject {
  return {
    _id: id,
    _appInstanceId: id,
    _correlationId: id,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _hostFullVersion: '16.0.15407.10000',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: '',
    // Read and write; a task pane of a document just opened.
    _clientMode: 1,
    _osfControlType: 1,
    _reason: 1,
    _eToken: '',
    _settings: [...settings].map(([name, value]) => [name, value]),
    _requirementMatrix: JSON.stringify({ ExcelApi: version, ...OTHER_SETS }),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2' }),
    _clientWindowWidth: 350,
    _clientWindowHeight: 800,
    _addinName: '',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: '0',
    _isFromWacAutomation: false,
  };
}
