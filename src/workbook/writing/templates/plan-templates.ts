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

/** What a sheet of a template is for. */
export type TemplateRole = 'guide' | 'facts' | 'budget' | 'key-tasks' | 'indicators' | 'project-form';

/** One sheet of a template: what it is for, and the name it wants. */
export interface TemplateSheet {
  readonly role: TemplateRole;
  readonly name: string;
}

const GUIDE: TemplateSheet = { role: 'guide', name: '填报说明' };
const FACTS: TemplateSheet = { role: 'facts', name: '基本信息' };
const BUDGET: TemplateSheet = { role: 'budget', name: '收支情况' };
const KEY_TASKS: TemplateSheet = { role: 'key-tasks', name: '重点工作任务' };
const PROJECT_FORM: TemplateSheet = { role: 'project-form', name: '项目支出绩效自评表' };
const INDICATORS = '绩效指标';

/** The sheets of a scheme's template, in their order. */
export function templateSheets(scheme: Scheme): readonly TemplateSheet[] {
  if (scheme.subject === 'project') return [GUIDE, PROJECT_FORM];
  const indicators = outlineOf(scheme).map(({ dimension }): TemplateSheet => ({
    role: 'indicators',
    name: dimension ?? INDICATORS,
  }));
  return [GUIDE, FACTS, BUDGET, KEY_TASKS, ...indicators];
}

export interface TemplateOptions {
  /** Gives the tab's name for a wanted one. */
  readonly nameOf: (wanted: string) => string;
  /** 评价年度, proposed in the cell to fill; null: left blank. */
  readonly year: number | null;
}

/**
 * The sheets to fill for a scheme: of a department instructions, basic facts, budget, key tasks and a sheet for each
 * dimension; of a project instructions and the form. The sheets belong to no one run: once written they are the user's.
 */
export function planTemplates(scheme: Scheme, { nameOf, year }: TemplateOptions): readonly SheetPlan[] {
  const toFill = templateSheets(scheme)
    .filter(({ role }) => role !== 'guide')
    .map(({ name }) => nameOf(name));
  const guide = planGuide(nameOf(GUIDE.name), scheme, toFill);
  const label = schemeLabel(scheme);
  if (scheme.subject === 'project') {
    return [guide, planProjectTemplate(nameOf(PROJECT_FORM.name), scheme, { schemeLabel: label, year })];
  }
  const facts = planFactsTemplate(nameOf(FACTS.name), { schemeLabel: label, year });
  const amountUnit = { sheet: facts.plan.name, cell: facts.amountUnitCell };
  const budget = planBudgetTemplate(nameOf(BUDGET.name), amountUnit);
  const executionRate = { sheet: budget.plan.name, ...budget.executionRate };
  return [
    guide,
    facts.plan,
    budget.plan,
    planKeyTasksTemplate(nameOf(KEY_TASKS.name), amountUnit),
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
