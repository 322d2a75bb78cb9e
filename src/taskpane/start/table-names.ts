import type { Language } from '../../domain/bilingual';
import { SHEET_KIND_LABELS } from '../../workbook/reading/corrections/sheet-kind-labels';
import type { TableDescription } from '../../workbook/reading/describe-workbook';
import { START_WORDS } from '../words/start';

/** What a table is, as sheets are said to be: a budget table by its groupings, where they are known. */
export function tableName({ kind, groupings }: TableDescription, language: Language): string {
  if (kind !== 'budget') return SHEET_KIND_LABELS[kind][language];
  if (groupings.length === 0) return START_WORDS[language].budgetTable;
  const names = groupings.map((grouping) => SHEET_KIND_LABELS[grouping][language]);
  return names.join(language === 'zh' ? '、' : ', ');
}
