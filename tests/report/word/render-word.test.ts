import { strFromU8, unzipSync } from 'fflate';

import { renderWord } from '../../../src/report/word/render-word';
import { cell, paragraph, SAMPLE_REPORT } from '../../support/report/sample-report';
import { validateWord } from '../../support/ooxml/validate-word';
import type { Report, ReportBlock } from '../../../src/report/report';

/** The parts of a rendered report as text. */
async function partsOf(report: Report): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await renderWord(report));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function reportOf(...blocks: readonly ReportBlock[]): Report {
  return { attachment: null, title: '标题', blocks };
}

/** The main part of a report with these blocks only. */
async function documentOf(...blocks: readonly ReportBlock[]): Promise<string> {
  return (await partsOf(reportOf(...blocks))).get('word/document.xml') ?? '';
}

/** Paragraphs of a part, each with its text and its XML. */
function paragraphsOf(xml: string): { readonly text: string; readonly xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([found]) => ({
    text: [...found.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map(([, text]) => text ?? '\t')
      .join(''),
    xml: found,
  }));
}

/** The definition of a style. */
function styleOf(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

describe('the package', () => {
  it('breaks no rule of the format', async () => {
    expect(validateWord(await renderWord(SAMPLE_REPORT))).toEqual([]);
    expect(validateWord(await renderWord(reportOf()))).toEqual([]);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('is the same, byte for byte, for the same report, whenever it is made', async () => {
    const first = await renderWord(SAMPLE_REPORT);
    await renderWord(reportOf());
    jest.useFakeTimers({ now: new Date(2031, 4, 6), doNotFake: ['setImmediate', 'setTimeout', 'nextTick'] });
    expect(Buffer.from(await renderWord(SAMPLE_REPORT)).equals(Buffer.from(first))).toBe(true);
  });

  it('names title, subject and language, but nobody and no time', async () => {
    const core = (await partsOf(SAMPLE_REPORT)).get('docProps/core.xml') ?? '';
    expect(core).toContain(`<dc:title>${SAMPLE_REPORT.title}</dc:title>`);
    expect(core).toContain('<dc:subject>预算绩效自评报告</dc:subject>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });
});

describe('the page, by GB/T 9704', () => {
  it('is A4 with margins of 37, 35, 28 and 26 mm', async () => {
    const document = await documentOf();
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('has a body in 仿宋 of 16 pt, exactly 28 pt apart, indented by two characters', async () => {
    const styles = (await partsOf(reportOf())).get('word/styles.xml') ?? '';
    const body = styleOf(styles, 'ReportBody');
    expect(body).toMatch(/<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"/);
    expect(body).toContain('w:firstLine="640"');
    expect(body).toContain('w:firstLineChars="200"');
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0]).toMatch(
      /w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*<w:lang w:val="zh-CN" w:eastAsia="zh-CN"\/>/,
    );
  });

  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['ReportAttachment', '黑体', null],
  ])('has %s in %s', async (id, font, size) => {
    const style = styleOf((await partsOf(reportOf())).get('word/styles.xml') ?? '', id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style.includes('<w:sz ')).toBe(size !== null);
    if (size !== null) expect(style).toContain(`<w:sz w:val="${String(size)}"/>`);
  });

  it('numbers pages — 1 — at the outer side', async () => {
    const parts = await partsOf(reportOf());
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const [, xml] of footers) expect(xml).toMatch(/>— <\/w:t>.*PAGE.*> —<\/w:t>/s);
    const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]);
    expect(sides.sort()).toEqual(['left', 'right']);
    expect(parts.get('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?! w:val="false")/);
  });

  it('says which faces stand in for those that are missing', async () => {
    const fonts = (await partsOf(reportOf())).get('word/fontTable.xml') ?? '';
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*华文中宋[^"]*宋体"/);
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
  });
});

describe('the text', () => {
  it('stands in the order of the report', async () => {
    const document = (await partsOf(SAMPLE_REPORT)).get('word/document.xml') ?? '';
    const texts = paragraphsOf(document).map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual(['附件 2', SAMPLE_REPORT.title]);
    expect(texts).toContain(
      '2021 年，市协作办部门财政拨款支出 293,939.61 万元，其中一般公共预算财政拨款支出 127,052.62 万元，政府性基金预算财政拨款支出 166,886.99 万元。',
    );
    const headings = texts.filter((text) => /^[一二三四]、/.test(text));
    expect(headings).toEqual([
      '一、基本情况',
      '二、整体绩效完成情况',
      '三、存在的主要问题',
      '四、下一步改进措施',
    ]);
  });

  it('makes a paragraph of each line and indents it once', async () => {
    const narrative = '　　第一段。\r\n\r\n  第二段。\u2028第三段。';
    const texts = paragraphsOf(await documentOf(paragraph('narrative', narrative))).map(({ text }) => text);
    expect(texts.slice(1)).toEqual(['第一段。', '第二段。', '第三段。']);
  });

  it('prints what begins like a formula, markup and what XML can not hold as text', async () => {
    const narrative = '=1+1\n+20%\n-3\n@所有人\n<w:t>&amp;</w:t>\n甲\t乙\u0001';
    const bytes = await renderWord(reportOf(paragraph('narrative', narrative)));
    expect(validateWord(bytes)).toEqual([]);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const texts = paragraphsOf(document).map(({ text }) => text);
    expect(texts.slice(1)).toEqual([
      '=1+1',
      '+20%',
      '-3',
      '@所有人',
      '&lt;w:t&gt;&amp;amp;&lt;/w:t&gt;',
      '甲\t乙\ufffd',
    ]);
  });

  it('marks drafts in words and by highlighting, and nothing else', async () => {
    const document = await documentOf(
      paragraph('narrative', '写好的'),
      paragraph('draft', '草拟一\n草拟二'),
      paragraph('generated', '生成的'),
    );
    const [, written, first, second, generated] = paragraphsOf(document);
    expect([written, generated].map((each) => each?.text)).toEqual(['写好的', '生成的']);
    expect([first, second].map((each) => each?.text)).toEqual(['【草稿】草拟一', '【草稿】草拟二']);
    for (const each of [first, second]) expect(each?.xml).toContain('<w:highlight w:val="yellow"/>');
    for (const each of [written, generated]) expect(each?.xml).not.toContain('highlight');
  });
});

describe('tables', () => {
  const table: ReportBlock = {
    kind: 'table',
    caption: '表 1',
    widths: [1, 1, 1],
    header: ['分类', '项目', '金额'],
    rows: [
      [cell('来源', { rowSpan: 2 }), cell('甲'), cell('1.00', { align: 'right' })],
      [cell('乙'), cell('2.00', { align: 'right' })],
      [cell('合计', { columnSpan: 2, bold: true }), cell('3.00', { align: 'right' })],
    ],
  };

  it('repeat the header row and tear no row in two', async () => {
    const rows = (await documentOf(table)).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  it('are as wide as the text, whatever the widths come to', async () => {
    const columns = [...(await documentOf(table)).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(columns).toHaveLength(3);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
  });

  it('span rows and columns, and set figures to the right', async () => {
    const document = await documentOf(table);
    expect(document).toMatch(/<w:gridSpan w:val="2"\/>/);
    expect(document.match(/<w:vMerge/g)).toHaveLength(2);
    const figures = paragraphsOf(document).filter(({ text }) => /^\d\.00$/.test(text));
    expect(figures).toHaveLength(3);
    for (const { xml } of figures) expect(xml).toContain('<w:jc w:val="right"/>');
  });

  it('are kept on one page only where they are short', async () => {
    const long = { ...table, rows: Array.from({ length: 40 }, () => [cell('甲'), cell('乙'), cell('丙')]) };
    const kept = (xml: string): number => xml.match(/<w:keepNext\/>/g)?.length ?? 0;
    expect(kept(await documentOf(table))).toBeGreaterThan(5);
    // Caption and header row stay with the first row, nothing more.
    expect(kept(await documentOf(long))).toBe(1);
  });
});

describe('charts', () => {
  it('carry the printed figures, in shades of grey, and leave out what has no value', async () => {
    const chart = (await partsOf(SAMPLE_REPORT)).get('word/charts/chart1.xml') ?? '';
    expect(chart).toContain('<a:t>22.33</a:t>');
    expect(chart).toContain('<c:v>绩效管理</c:v>');
    const colors = [...chart.matchAll(/<c:ser>.*?<a:srgbClr val="(\w+)"\/>/gs)].map(([, color]) => color);
    expect(colors).toEqual(['404040', 'BFBFBF']);
    const second = chart.slice(chart.lastIndexOf('<c:ser>'));
    expect(/<c:val>.*<\/c:val>/s.exec(second)?.[0].match(/<c:pt /g)).toHaveLength(3);
  });

  it('are told in words for those who can not see them', async () => {
    const document = (await partsOf(SAMPLE_REPORT)).get('word/document.xml') ?? '';
    expect(document).toMatch(/<wp:docPr id="1" [^>]*descr="图 1 一级指标得分。分值：整体效能 25\.00，/);
  });
});
