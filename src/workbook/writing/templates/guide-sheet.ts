import { plain } from '../../../domain/decimal';
import type { Scheme } from '../../../domain/schemes/scheme';
import type { SheetPlan } from '../../sheet-plan';
import { TemplateBuilder } from './template-builder';

const WIDTHS = [42, 42];

/**
 * 填报说明: how to fill the sheets, in the order of the work, and what the scheme says of its weights. It begins with a
 * heading that readers know as a note, so that nothing on it is taken for input.
 */
export function planGuide(name: string, scheme: Scheme, sheets: readonly string[]): SheetPlan {
  const builder = new TemplateBuilder(name, WIDTHS, 'portrait');
  builder.title('填报说明');
  const steps = [
    `本套表按“${scheme.title.zh}”编制，满分 ${plain(scheme.fullMarks)} 分，依次填写${sheets.map((sheet) => `“${sheet}”`).join('、')}。`,
    '只填浅黄色单元格。合计、小计、执行率和占比由公式计算，已锁定；工作表保护没有密码，确需调整时在“审阅”中撤销保护。',
    '选中单元格会显示填写提示；有下拉箭头的从列表中选。',
    '金额只填数字，没有发生的填 0；执行率低于 90% 的写明原因。',
    '指标一行一个。指标值、实际完成值和分值必须填写；得分低于分值的，写明偏差原因和改进措施。',
    '定性指标的实际完成值选“达成”“部分达成”或“未达成”；选后两项的，还要填自评得分。',
    '用不到的行留空；没有指标的二级指标名称请清空。行数不够时，在各组中间插入行，不要插在小计行上方紧邻处。',
    '填完后保存，运行自评；校验问题会写明所在单元格和改法。',
  ];
  steps.forEach((step, index) => {
    builder.fullRow(`（${String(index + 1)}）${step}`, 'guide', 30);
  });
  builder.fullRow('这是需要填写的单元格的颜色', 'legend', 26);
  builder.fullRow('关于分值', 'section');
  for (const shares of weightTexts(scheme)) builder.fullRow(shares, 'guide', 22);
  for (const remark of scheme.remarks) builder.fullRow(remark.zh, 'guide', 30);
  return builder.finish(1, [0, 0]);
}

/**
 * `产出指标 50 分，其中数量指标 20 分、质量指标 10 分`: the form of a project has no sums that say so, the sheets of a department
 * have.
 */
function weightTexts(scheme: Scheme): readonly string[] {
  if (scheme.subject === 'department') return [];
  return scheme.groups.flatMap(({ level, path, weight }) => {
    if (level !== 'level1' || weight === null) return [];
    const parts = scheme.groups.flatMap((part) =>
      part.level === 'level2' &&
      part.weight !== null &&
      path.every((name, index) => part.path[index] === name)
        ? [`${part.path.at(-1) ?? ''} ${plain(part.weight)} 分`]
        : [],
    );
    const among = parts.length === 0 ? '' : `，其中${parts.join('、')}`;
    return [`${path.join(' / ')} ${plain(weight)} 分${among}`];
  });
}
