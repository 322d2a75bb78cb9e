import { chooseFacts } from './choose-facts';
import type {
  EvaluationInput,
  Facts,
  IndicatorRow,
  StatedSum,
  WorkbookInput,
} from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { Subject } from '../../../domain/schemes/scheme';
import type { SheetContent } from '../extract/extract-sheet';

/**
 * Puts sheets together to evaluations: each project form is one; all other sheets are the department's. The department's
 * is the main one if it has any table, else the first project form. `findings` are of no sheet in particular.
 */
export function assembleWorkbook(
  sheets: readonly SheetContent[],
  findings: readonly Finding[],
): WorkbookInput {
  const forms = sheets.filter(({ projectForm }) => projectForm);
  const others = sheets.filter(({ projectForm }) => !projectForm);
  const department = evaluation('department', others, {}, findings);
  const shared: Facts = {
    ...(department.facts.department === undefined ? {} : { department: department.facts.department }),
    ...(department.facts.year === undefined ? {} : { year: department.facts.year }),
  };
  const [first, ...rest] = forms;
  if (first === undefined || others.some(({ hasTables }) => hasTables)) {
    return { main: department, projects: forms.map((form) => evaluation('project', [form], shared, [])) };
  }
  return {
    main: evaluation('project', [first, ...others], {}, findings),
    projects: rest.map((form) => evaluation('project', [form], shared, [])),
  };
}

function evaluation(
  subject: Subject,
  sheets: readonly SheetContent[],
  shared: Facts,
  further: readonly Finding[],
): EvaluationInput {
  const { facts, findings } = chooseFacts(sheets.flatMap((sheet) => sheet.facts));
  const namedBySheet = sheets.filter(({ hasIndicatorTable }) => hasIndicatorTable).length > 1;
  const indicators: IndicatorRow[] = [];
  const statedSums: StatedSum[] = [];
  for (const sheet of sheets) {
    const dimension = namedBySheet ? sheet.sheet : null;
    const offset = indicators.length;
    for (const sum of sheet.sums) {
      const covers = sum.covers.map((index) => index + offset);
      const ofSheet = sum.origin === 'total-row' ? null : (sum.dimension ?? dimension);
      statedSums.push({ ...sum, dimension: ofSheet, covers });
    }
    indicators.push(...sheet.indicators.map((row) => ({ ...row, dimension: row.dimension ?? dimension })));
  }
  return {
    subject,
    facts: { ...shared, ...facts },
    extraFacts: sheets.flatMap((sheet) => sheet.extraFacts),
    budgets: sheets.flatMap((sheet) => sheet.budgets),
    indicators,
    statedSums,
    keyTasks: sheets.flatMap((sheet) => sheet.keyTasks),
    findings: [...further, ...findings, ...sheets.flatMap((sheet) => sheet.findings)],
  };
}
