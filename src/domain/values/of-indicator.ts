import type { Bilingual } from '../bilingual';

/** How findings name a figure of an indicator: 指标“培训次数”的指标值. */
export function ofIndicator(indicator: string, column: Bilingual): Bilingual {
  return { zh: `指标“${indicator}”的${column.zh}`, en: `the ${column.en} of indicator “${indicator}”` };
}
