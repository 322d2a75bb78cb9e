import { answerFinding } from '../../../src/app/answer-finding';
import { compareWithLastYear } from '../../../src/app/compare-with-last-year';
import { exportInterchange } from '../../../src/app/export-interchange';
import { writeReport } from '../../../src/app/write-report';
import { evaluateNow } from '../../../src/commands/evaluate-now';
import type { Bilingual } from '../../../src/domain/bilingual';
import type { Result } from '../../../src/domain/result';
import type { Worksheet } from '../../../src/workbench/model/worksheet';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../../../src/workbook/host';
import { formatMark, markName } from '../../../src/workbook/report-sheet/row-mark';
import { openXlsx } from '../../../src/xlsx/xlsx-host';
import { schemeOf } from '../../domain/evaluation/builders';
import { ofYear } from '../../domain/comparison/years';
import { evaluationsOf } from '../../golden/sample-workbook';
import { BUDGET, INDICATORS } from '../../support/memory-host';
import { IMPORTABLE, uploadWorkbook } from '../../support/upload-workbook';
import { readOnlyHost } from '../../workbook/writing/last-year/last-year-host';
import { evaluate, sampleSnapshot } from '../support/open-in-excel';

/** What the user is told went wrong. */
export interface Told {
  readonly code: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** A use case that writes into the workbook open in Excel. */
export interface UseCase {
  /** The workbook before its first run. */
  readonly input: () => Promise<WorkbookSnapshot>;
  /** Brings its sheet to the front. */
  readonly showsSheet?: boolean;
  /** Leaves an older text of ours on its sheet; without it a text of nobody's, where the next run writes something else. */
  readonly age?: (sheet: Worksheet, old: string) => void;
  /** Null where it succeeded. */
  readonly run: (host: WorkbookHost, input: WorkbookSnapshot) => Promise<Told | null>;
}

const told = (result: Result<unknown, HostError>): Told | null => (result.ok ? null : result.error);

const small = (): Promise<WorkbookSnapshot> => Promise.resolve({ sheets: [INDICATORS, BUDGET], names: [] });

async function importable(): Promise<WorkbookSnapshot> {
  const opened = await openXlsx(await uploadWorkbook(...IMPORTABLE));
  const read = opened.ok ? await opened.value.read() : opened;
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
}

/** Pressing 立即自评: what the dialog says, in both languages. */
async function pressEvaluateNow(host: WorkbookHost): Promise<Told | null> {
  let lines: readonly string[] = [];
  await evaluateNow({
    openHost: () => host,
    settings: { get: () => null, refresh: () => Promise.resolve() },
    language: 'zh',
    toolVersion: '0.0.0',
    loadNotices: () =>
      Promise.resolve((notice) => {
        if (notice.title === '自评没有完成') lines = notice.lines;
        return Promise.resolve(true);
      }),
  });
  const [message = '', fix = '', code = ''] = lines;
  if (lines.length === 0) return null;
  // The dialog is in one language; the texts of the other are those of the host, seen in the other use cases.
  return { code: code.replace('代码：', ''), message: { zh: message, en: 'a' }, fix: { zh: fix, en: 'a' } };
}

export const USE_CASES: Readonly<Record<string, UseCase>> = {
  自评: { input: small, run: async (host) => told(await evaluate(host)) },
  立即自评: { input: small, showsSheet: true, run: pressEvaluateNow },
  项目自评: {
    input: () => sampleSnapshot('project-form-2021.xlsx'),
    run: async (host) => told(await evaluate(host)),
  },
  导入表: {
    input: importable,
    run: async (host) => told(await exportInterchange(host, { scheme: schemeOf() })),
  },
  自评报告: {
    input: small,
    // What stands on this sheet without a mark that says otherwise is the user's.
    age(sheet, old) {
      sheet.put(2, 0, formatMark({ key: 'opening', written: new Map([[1, markName(old)]]), offered: [] }));
      sheet.put(2, 1, old);
    },
    run: async (host) => told(await writeReport(host, { scheme: null, earlier: null })),
  },
  校验说明: {
    input: () => sampleSnapshot('faulty-2021.xlsx'),
    run: async (host, input) => {
      const [main] = evaluationsOf(input);
      const finding = main?.findings.find(({ answerable }) => answerable === true);
      if (finding === undefined) throw new Error('nothing to answer');
      return told(
        await answerFinding(host, finding, '年初目标按上年口径编报', { scheme: null, language: 'zh' }),
      );
    },
  },
  上年对比: {
    input: () => sampleSnapshot('project-form-2021.xlsx'),
    run: async (host, input) =>
      told(
        await compareWithLastYear(host, readOnlyHost(ofYear(input, 2021, 2020)), {
          scheme: null,
          language: 'zh',
          toolVersion: '0.0.0',
        }),
      ),
  },
};
