import type { Language } from '../../../src/domain/bilingual';
import { formatRef } from '../../../src/domain/cell-ref';
import { fail, ok } from '../../../src/domain/result';
import { settingNotKept } from '../../../src/excel/failures';
import type { Environment } from '../../../src/taskpane/environment';
import type { WorkbookHost } from '../../../src/workbook/host';
import type { WorkbookChange } from '../../../src/workbook/live-workbook';
import { memoryHost } from '../../support/memory-host';

/** What the pane did to its surroundings, and a way to change the workbook under it. */
export interface FakeEnvironment extends Environment {
  readonly kept: Map<string, string>;
  /** Places that were brought to the front: `绩效!E4`, or a sheet's name. */
  readonly revealed: string[];
  /** Tells the pane of a change, as Excel does. */
  readonly change: (change: WorkbookChange) => void;
  /** How many listen to changes. */
  readonly listeners: () => number;
}

/** Surroundings of the pane without Office: a workbook in memory, settings that last as long as the test. */
export function fakeEnvironment({
  host = memoryHost([]),
  language = 'zh',
  kept = {},
  gone = false,
  unkeepable = false,
}: {
  readonly host?: WorkbookHost;
  readonly language?: Language;
  readonly kept?: Readonly<Record<string, string>>;
  /** No place can be reached. */
  readonly gone?: boolean;
  /** No setting can be kept in the document. */
  readonly unkeepable?: boolean;
} = {}): FakeEnvironment {
  const settings = new Map(Object.entries(kept));
  const revealed: string[] = [];
  const listening = new Set<(change: WorkbookChange) => void>();
  const reveal = (place: string): Promise<boolean> => {
    revealed.push(place);
    return Promise.resolve(!gone);
  };
  return {
    kept: settings,
    revealed,
    change: (change) => listening.forEach((listener) => listener(change)),
    listeners: () => listening.size,
    toolVersion: '0.0.0',
    isReady: true,
    displayLanguage: language,
    officeColours: () => null,
    openHost: () => Promise.resolve(host),
    live: {
      select: (ref) => reveal(formatRef(ref)),
      show: reveal,
      onChange: (listener) => {
        listening.add(listener);
        return Promise.resolve(
          ok(() => {
            listening.delete(listener);
            return Promise.resolve();
          }),
        );
      },
    },
    settings: {
      get: (key) => settings.get(key) ?? null,
      set: (key, value) => {
        if (value === null) settings.delete(key);
        else settings.set(key, value);
        return Promise.resolve(unkeepable ? fail(settingNotKept('只读文档')) : ok(undefined));
      },
      refresh: () => Promise.resolve(),
    },
  };
}
