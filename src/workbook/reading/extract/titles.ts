import { squeeze } from '../text';

/** What a title states: the parts of its text, or null. */
export interface TitleFacts {
  readonly department: string | null;
  /** Four digits. */
  readonly year: string | null;
  /** Whether it is the title of a project form. */
  readonly projectForm: boolean;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const SUBJECTS =
  '部门整体|项目支出|整体支出|项目绩效|预算绩效|绩效自评|绩效评价|部门预算|预算执行|收支|决算|重点工作';
const YEAR = /((?:19|20)\d{2})年度?/;
const ENUMERATION =
  /^\s*(?:附件|附表|附|表)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?!\d))?(?:[-—]\d{1,2}(?!\d))?\s*[:：、.]?\s*/;

/**
 * Reads department and year out of a title such as `某市某局2022年度部门整体支出绩效自评表`, `2022年度某市某局…` or
 * `（2022年度）`. A department is taken only where it stands directly before the year, between the year and what the
 * title is about, or directly before 部门整体支出 and the like.
 */
export function readTitle(text: string): TitleFacts {
  const plain = squeeze(text.normalize('NFKC').replace(ENUMERATION, '')).replace(
    /[〇○零一二三四五六七八九]{4}(?=年)/g,
    (digits) =>
      [...digits.replace(/[○零]/g, '〇')].map((digit) => String(CHINESE_DIGITS.indexOf(digit))).join(''),
  );
  const year = YEAR.exec(plain)?.[1] ?? null;
  const projectForm = /项目(?:支出)?(?:预算)?绩效(?:目标)?自评(?:价)?表/.test(plain);
  const before = new RegExp(`^([^\\d()]{3,40}?)[(]?(?:19|20)\\d{2}年度?[)]?(?:${SUBJECTS})`).exec(plain)?.[1];
  const after = new RegExp(`^[(]?(?:19|20)\\d{2}年度?[)]?([^\\d()]{3,40}?)(?:${SUBJECTS})`).exec(plain)?.[1];
  const directly = new RegExp(`^([^\\d()]{3,40}?)(?:部门整体|整体支出|项目支出)`).exec(plain)?.[1];
  const department =
    [before, after, directly].find((name) => name !== undefined && isDepartmentName(name)) ?? null;
  return { department, year, projectForm };
}

/** A name of Chinese letters that ends like an office's; never a table's own title. */
function isDepartmentName(name: string): boolean {
  return (
    /^\p{Script=Han}+$/u.test(name) &&
    /(?:局|办|办公室|委|委员会|厅|部|院|中心|处|所|队|站|馆|校|学校|大学|学院|医院|会|府|政府|总队|支队|大队|署|社|协会|联合会|团|党校|基地|机关|单位|办事处|街道|镇|乡)$/u.test(
      name,
    )
  );
}
