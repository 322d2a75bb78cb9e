import type { Scheme } from '../../../domain/schemes/scheme';
import { shippedScheme, shippedSchemeIds } from '../../../domain/schemes/shipped-schemes';
import type { SheetPlan } from '../../sheet-plan';
import { planBudgetTemplate } from './budget-sheet';
import { planFactsTemplate } from './facts-sheet';
import { planGuide } from './guide-sheet';
import { outlineOf } from './indicator-outline';
import { planIndicatorTemplate } from './indicator-sheet';
import { planKeyTasksTemplate } from './key-tasks-sheet';
import { planProjectTemplate } from './project-sheet';

const GUIDE = '填报说明';
const FACTS = '基本信息';
const BUDGET = '收支情况';
const KEY_TASKS = '重点工作任务';
const INDICATORS = '绩效指标';
const PROJECT_FORM = '项目支出绩效自评表';

/** The names that the sheets of a scheme's template want, in their order. */
export function templateNames(scheme: Scheme): readonly string[] {
  if (scheme.subject === 'project') return [GUIDE, PROJECT_FORM];
  const dimensions = outlineOf(scheme).map(({ dimension }) => dimension ?? INDICATORS);
  return [GUIDE, FACTS, BUDGET, KEY_TASKS, ...dimensions];
}

/**
 * The sheets to fill for a scheme: of a department instructions, basic facts, budget, key tasks and a sheet for each
 * dimension; of a project instructions and the form. `nameOf` gives the tab's name for a wanted one. The sheets belong to
 * no one run: once written they are the user's.
 */
export function planTemplates(scheme: Scheme, nameOf: (wanted: string) => string): readonly SheetPlan[] {
  const toFill = templateNames(scheme)
    .filter((wanted) => wanted !== GUIDE)
    .map(nameOf);
  const guide = planGuide(nameOf(GUIDE), scheme, toFill);
  if (scheme.subject === 'project') {
    return [guide, planProjectTemplate(nameOf(PROJECT_FORM), scheme, schemeLabel(scheme))];
  }
  const facts = planFactsTemplate(nameOf(FACTS), schemeLabel(scheme));
  const amountUnit = { sheet: facts.plan.name, cell: facts.amountUnitCell };
  const budget = planBudgetTemplate(nameOf(BUDGET), amountUnit);
  const executionRate = { sheet: budget.plan.name, ...budget.executionRate };
  return [
    guide,
    facts.plan,
    budget.plan,
    planKeyTasksTemplate(nameOf(KEY_TASKS), amountUnit),
    ...outlineOf(scheme).map((outline) =>
      planIndicatorTemplate(nameOf(outline.dimension ?? INDICATORS), outline, scheme, executionRate),
    ),
  ];
}

/** What names the scheme in a workbook: its title, or its id where a shipped scheme has the same title. */
function schemeLabel({ id, title }: Scheme): string {
  const sameTitle = shippedSchemeIds().some(
    (shipped) => shipped !== id && shippedScheme(shipped)?.title.zh === title.zh,
  );
  return sameTitle ? id : title.zh;
}
