import {
  compareWithLastYear,
  type CompareFailure,
  type ComparedWorkbooks,
} from '../../../../src/app/compare-with-last-year';
import type { Language } from '../../../../src/domain/bilingual';
import { ok, type Result } from '../../../../src/domain/result';
import type { WorkbookHost, WorkbookSnapshot } from '../../../../src/workbook/host';
import type { SheetPlan } from '../../../../src/workbook/sheet-plan';
import { openXlsx } from '../../../../src/xlsx/xlsx-host';

/** A workbook that may only be read: writing into last year's would be a fault. */
export function readOnlyHost(snapshot: WorkbookSnapshot): WorkbookHost {
  return {
    read: () => Promise.resolve(ok(snapshot)),
    apply: () => {
      throw new Error('last year’s workbook is only read');
    },
  };
}

/** What a comparison wrote into this year's package. */
export interface ComparedPackage {
  readonly result: Result<ComparedWorkbooks, CompareFailure>;
  readonly plans: readonly SheetPlan[];
  readonly bytes: Uint8Array;
}

/** Compares a package with last year's snapshot, as the command does. */
export async function comparedPackage(
  thisYear: Uint8Array,
  lastYear: WorkbookSnapshot,
  language: Language = 'zh',
): Promise<ComparedPackage> {
  const host = await openXlsx(thisYear);
  if (!host.ok) throw new Error(host.error.message.en);
  const plans: SheetPlan[] = [];
  const recording: WorkbookHost = {
    read: host.value.read.bind(host.value),
    apply: (all, options) => {
      plans.push(...all);
      return host.value.apply(all, options);
    },
  };
  const options = { scheme: null, language, toolVersion: 'test' } as const;
  const result = await compareWithLastYear(recording, readOnlyHost(lastYear), options);
  return { result, plans, bytes: host.value.bytes() };
}
