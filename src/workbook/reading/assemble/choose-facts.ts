import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { shownText, squeeze } from '../text';
import type { FactName, Facts } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { SourceCell } from '../../../domain/source-cell';
import type { StatedFact } from '../extract/facts';

const ORIGINS: readonly StatedFact['origin'][] = ['pair', 'title', 'unit-of-table'];

/** Facts of which two different statements are suspicious; signatures and texts may differ from sheet to sheet. */
const COMPARED: readonly FactName[] = ['department', 'year', 'scheme', 'projectName'];

/**
 * One value for each fact: a name/value pair before a title before the unit of a table, each the first in sheet order.
 * Where an equally explicit statement differs, that is reported; so is a title's year that differs from the one taken.
 */
export function chooseFacts(stated: readonly StatedFact[]): {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
} {
  const chosen = new Map<FactName, StatedFact>();
  for (const origin of ORIGINS) {
    for (const fact of stated) {
      if (fact.origin === origin && !chosen.has(fact.name)) chosen.set(fact.name, fact);
    }
  }
  const findings = stated.flatMap((fact) => {
    const used = chosen.get(fact.name);
    if (used === undefined || !COMPARED.includes(fact.name)) return [];
    if (fact.origin !== used.origin && fact.name !== 'year') return [];
    if (comparable(fact) === comparable(used)) return [];
    const parameters = {
      label: fact.label,
      used: shownText(used.cell.value) ?? '',
      other: shownText(fact.cell.value) ?? '',
    };
    return [createFinding(READING_FINDINGS, 'fact-conflict', parameters, fact.cell.ref)];
  });
  const facts: Partial<Record<FactName, SourceCell>> = {};
  for (const [name, { cell }] of chosen) facts[name] = cell;
  return { facts, findings };
}

function comparable(fact: StatedFact): string {
  const text = squeeze(shownText(fact.cell.value) ?? '');
  return fact.name === 'year' ? text.replace(/年(?:度)?$/, '') : text;
}
