import type { Scheme } from '../../../../src/domain/schemes/scheme';
import type { FilledTemplate } from './fill-template';

const FORM = '项目支出绩效自评表';
const AMOUNTS: Readonly<Record<string, readonly [number, number, number]>> = {
  一般公共预算: [900, 950, 950],
  政府性基金预算: [50, 50, 50],
  国有资本经营预算: [0, 0, 0],
  财政专户管理资金: [0, 0, 0],
  单位资金: [0, 0, 0],
  '其中：人员经费': [300, 320, 320],
  '　　　公用经费': [100, 90, 90],
  项目支出: [550, 590, 590],
};

/** Fills a department's sheets so that every target is met. */
export function fillDepartment(template: FilledTemplate, scheme: Scheme): void {
  const fact = (label: string, value: string | number): void => {
    const [at] = template.find('基本信息', label);
    template.type('基本信息', at!.row, 1, value);
  };
  fact('部门名称', '某市协作办公室');
  fact('部门简称', '协作办');
  fact('评价年度', 2021);
  fact('总体绩效目标', '完成年度协作任务。');
  fact('整体绩效完成情况', '全部完成。');
  fact('填报人', '张三');
  fact('填报日期', 44635);

  for (const [line, amounts] of Object.entries(AMOUNTS)) {
    const [at] = template.find('收支情况', line);
    amounts.forEach((amount, index) => {
      template.type('收支情况', at!.row, 1 + index, amount);
    });
  }
  const [units] = template.find('收支情况', '单位名称');
  const ofUnits: readonly (readonly [string, number, number, number])[] = [
    ['某市协作办公室本级', 700, 700, 700],
    ['某市协作服务中心', 250, 300, 300],
  ];
  ofUnits.forEach((unit, index) => {
    unit.forEach((value, column) => {
      template.type('收支情况', units!.row + 1 + index, column, value);
    });
  });

  const [tasks] = template.find('重点工作任务', '任务名称');
  ['区域合作', '人才培训'].forEach((task, index) => {
    const row = tasks!.row + 1 + index;
    [task, '按年度计划开展', 200, 200, '已完成'].forEach((value, column) => {
      template.type('重点工作任务', row, 1 + column, value);
    });
  });

  const dimensions = scheme.groups.flatMap(({ level, path }) => (level === 'dimension' ? [path[0]!] : []));
  for (const sheet of dimensions) fillIndicators(template, sheet, scheme);
}

/** Fills a project's form so that every target is met. */
export function fillProject(template: FilledTemplate, scheme: Scheme): void {
  const beside = (label: string, value: string | number): void => {
    const [at] = template.find(FORM, label);
    template.type(FORM, at!.row, at!.column + 1, value);
  };
  beside('项目名称', '人才培训项目');
  beside('评价年度', 2021);
  beside('主管部门', '某市协作办公室');
  beside('实施单位', '某市协作服务中心');
  beside('填报人', '张三');
  const [goals] = template.find(FORM, '预期目标');
  template.type(FORM, goals!.row + 1, 1, '举办培训班。');
  template.type(FORM, goals!.row + 1, 5, '已举办。');
  const [total] = template.find(FORM, '年度资金总额');
  const lines = [
    [900, 1000, 1000],
    [0, 0, 0],
    [0, 0, 0],
  ];
  lines.forEach((amounts, index) => {
    amounts.forEach((amount, field) => {
      template.type(FORM, total!.row + 1 + index, [2, 4, 5][field]!, amount);
    });
  });
  fillIndicators(template, FORM, scheme);
}

/** Fills each row that has a level or a name; places the scheme leaves open get a name and a share of its weight. */
function fillIndicators(template: FilledTemplate, sheet: string, scheme: Scheme): void {
  const [header] = template.find(sheet, '三级指标');
  const at = (offset: number): number => header!.column + offset;
  const [end] = [
    ...template.find(sheet, '总分（应为 100 分）'),
    ...template.find(sheet, '合计（应为 50 分）'),
  ];
  const level1Column = header!.column - 2;
  let level1 = '';
  const open = new Map<string, { row: number; level2: string }[]>();
  const taken = new Map<string, number>();
  for (let row = header!.row + 1; row < end!.row; row += 1) {
    if (!template.isBlank(sheet, row, level1Column)) level1 = template.text(sheet, row, level1Column);
    if (level1.includes('小计')) continue;
    const level2 = template.text(sheet, row, header!.column - 1);
    const isRate = template.text(sheet, row, at(7)) === '执行率';
    if (template.isBlank(sheet, row, at(0))) {
      open.set(level1, [...(open.get(level1) ?? []), { row, level2 }]);
      continue;
    }
    taken.set(level1, (taken.get(level1) ?? 0) + Number(template.text(sheet, row, at(5))));
    if (!isRate) qualitative(template, sheet, row, at);
  }
  for (const [group, places] of open) {
    const weight = Number(scheme.groups.find(({ path }) => path.at(-1) === group)?.weight?.toFixed() ?? 0);
    const level2Weights = level2WeightsOf(scheme, group, weight - (taken.get(group) ?? 0), places);
    for (const { row, share, name } of level2Weights) {
      template.type(sheet, row, at(0), name);
      template.type(sheet, row, at(5), share);
      ['≥', 50, 52, '个'].forEach((value, index) => {
        template.type(sheet, row, at(1 + index), value);
      });
      if (group.includes('成本') || name.startsWith('成本')) {
        template.type(sheet, row, at(1), '≤');
        template.type(sheet, row, at(3), 48);
      }
    }
  }
}

/** One row for each level 2 that is printed (else the first row), with the scheme's weight or an equal share. */
function level2WeightsOf(
  scheme: Scheme,
  level1: string,
  rest: number,
  places: readonly { readonly row: number; readonly level2: string }[],
): readonly { readonly row: number; readonly share: number; readonly name: string }[] {
  const printed = places.filter(({ level2 }) => level2 !== '');
  const used = printed.length === 0 ? places.slice(0, 1) : printed;
  const weights = used.map(
    ({ level2 }) =>
      scheme.groups.find(({ path }) => path.at(-2) === level1 && path.at(-1) === level2)?.weight,
  );
  const open = weights.filter((weight) => weight === null || weight === undefined).length;
  const given = weights.reduce((sum, weight) => sum + Number(weight?.toFixed() ?? 0), 0);
  let left = rest - given;
  let unset = open;
  return used.map(({ row, level2 }, index) => {
    const known = weights[index] ?? null;
    const share = known === null ? Math.floor((left / unset) * 100) / 100 : Number(known.toFixed());
    if (known === null) {
      left -= share;
      unset -= 1;
    }
    return { row, share, name: `${level2 === '' ? level1 : level2}任务${String(index + 1)}` };
  });
}

function qualitative(
  template: FilledTemplate,
  sheet: string,
  row: number,
  at: (offset: number) => number,
): void {
  template.type(sheet, row, at(1), '定性');
  template.type(sheet, row, at(2), '按制度执行');
  template.type(sheet, row, at(3), '达成');
}
