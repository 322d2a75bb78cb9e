import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { applied, opened, partsOf, partText, simpleBook, withEdit, withParts } from './support/packages';
import { samplePlan } from './support/plans';

const SECOND = { name: '项目汇总', owner: '_bpse_sheet_summary_2' };
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetTags(bytes: Uint8Array): string[] {
  return [...partText(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map((match) => match[0]);
}

async function errorOf(bytes: Uint8Array, ...plans: SheetPlan[]): Promise<string> {
  const host = await opened(bytes);
  const result = await host.apply(plans, {});
  expect(Buffer.from(host.bytes()).equals(Buffer.from(bytes))).toBe(!result.ok);
  return result.ok ? 'applied' : result.error.code;
}

describe('a second run', () => {
  it('gives the same bytes', async () => {
    const plans = [samplePlan(), samplePlan(SECOND)];
    const once = await applied(await simpleBook(), ...plans);
    const twice = await applied(once, ...plans);
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it('gives them on the same open workbook too', async () => {
    const host = await opened(await simpleBook());
    await host.apply([samplePlan()], {});
    const once = host.bytes();
    await host.apply([samplePlan()], {});
    expect(Buffer.from(host.bytes()).equals(Buffer.from(once))).toBe(true);
  });

  it('rewrites the sheet in its place, under the name and state its tab has now', async () => {
    let book = await applied(await simpleBook(), samplePlan());
    book = withEdit(book, 'xl/workbook.xml', /(<sheets>)(<sheet [^>]*>)(<sheet [^>]*>)/, '$1$3$2');
    book = withEdit(book, 'xl/workbook.xml', 'name="自评汇总"', 'name="我的\'表" state="hidden"');
    book = withEdit(book, 'xl/workbook.xml', /'自评汇总'!/g, "'我的''表'!");
    book = withEdit(book, 'xl/workbook.xml', /localSheetId="1"/g, 'localSheetId="0"');
    const tags = sheetTags(book);
    const out = await applied(book, samplePlan({ rows: 5 }));
    expect(sheetTags(out)).toEqual(tags);
    expect(partText(out, 'xl/worksheets/sheet2.xml')).toContain('指标 5');
    const workbook = partText(out, 'xl/workbook.xml');
    expect(workbook).toContain(`name="_bpse_sheet_summary" hidden="1">'我的''表'!$A$1<`);
    expect(workbook).toContain(`name="_xlnm.Print_Area" localSheetId="0">'我的''表'!$A$1:$D$9<`);
    expect(workbook.match(/Print_Area/g)).toHaveLength(1);
    expect(partText(out, 'xl/charts/chart1.xml')).toContain("<c:f>'我的''表'!$A$3:$A$7</c:f>");
  });

  it('removes charts the plan no longer has, with all that belonged to them', async () => {
    const once = await applied(await simpleBook(), samplePlan());
    const out = await applied(once, { ...samplePlan(), charts: [] });
    const gone = [...partsOf(once).keys()].filter((name) => !partsOf(out).has(name));
    expect(gone.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ]);
    expect(partText(out, '[Content_Types].xml')).not.toMatch(/drawing|chart/);
  });

  it('leaves a part that another sheet uses as well', async () => {
    const once = await applied(await simpleBook(), samplePlan());
    const shared = withParts(once, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    });
    const out = await applied(shared, { ...samplePlan(), charts: [] });
    expect(partsOf(out).get('xl/charts/chart1.xml')).toBe(partsOf(once).get('xl/charts/chart1.xml'));
    expect(partText(out, '[Content_Types].xml')).toContain('/xl/drawings/drawing1.xml');
  });

  it("keeps the user's comments on our sheet", async () => {
    const comments = '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    let book = await applied(await simpleBook(), samplePlan());
    book = withParts(book, { 'xl/comments1.xml': comments, 'xl/drawings/vml1.vml': '<xml/>' });
    book = withEdit(
      book,
      'xl/worksheets/_rels/sheet2.xml.rels',
      '</Relationships>',
      `<Relationship Id="rId7" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId8" Type="${OFFICE}/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>`,
    );
    book = withEdit(
      book,
      'xl/worksheets/sheet2.xml',
      '</worksheet>',
      '<legacyDrawing r:id="rId8"/></worksheet>',
    );
    const once = await applied(book, samplePlan());
    const out = await applied(once, samplePlan());
    expect(partText(out, 'xl/comments1.xml')).toBe(comments);
    expect(partText(out, 'xl/worksheets/sheet2.xml')).toMatch(
      /<drawing r:id="rId\d+"\/><legacyDrawing r:id="rId8"\/><\/worksheet>$/,
    );
    const relationships = partText(out, 'xl/worksheets/_rels/sheet2.xml.rels');
    expect(relationships.match(/<Relationship /g)).toHaveLength(3);
    expect(relationships).toMatch(/Id="rId7"[^>]*comments1.xml/);
    expect(Buffer.from(out).equals(Buffer.from(once))).toBe(true);
  });

  it('stays the front tab where it was', async () => {
    const once = await applied(await simpleBook(), samplePlan());
    const inFront = withEdit(
      once,
      'xl/workbook.xml',
      '<sheets>',
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
    const out = await applied(inFront, samplePlan());
    expect(partText(out, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
    expect(partText(out, 'xl/workbook.xml')).toContain('activeTab="1"');
  });

  it('forgets hidden names it no longer needs and repairs names that lost their sheet', async () => {
    const more: SheetPlan = {
      ...samplePlan(),
      names: [
        ...samplePlan().names,
        {
          name: '_bpse_kept_old',
          hidden: true,
          target: { area: { row: 1, column: 1, rows: 1, columns: 1 } },
        },
      ],
    };
    let book = await applied(await simpleBook(), more);
    expect(partText(book, 'xl/workbook.xml')).toContain('_bpse_kept_old');
    book = withEdit(book, 'xl/workbook.xml', "'自评汇总'!$C$3", '#REF!$C$3');
    const workbook = partText(await applied(book, samplePlan()), 'xl/workbook.xml');
    expect(workbook).not.toContain('_bpse_kept_old');
    expect(workbook).toContain(`<definedName name="自评总分">'自评汇总'!$C$3</definedName>`);
  });

  it('makes the sheet anew where the user deleted it', async () => {
    const book = await applied(await simpleBook(), samplePlan());
    let deleted = withEdit(book, 'xl/workbook.xml', /<sheet name="自评汇总"[^>]*>/, '');
    deleted = withEdit(deleted, 'xl/workbook.xml', /'自评汇总'!/g, '#REF!');
    deleted = withEdit(deleted, 'xl/workbook.xml', /<definedName name="_xlnm[^>]*>[^<]*<\/definedName>/g, '');
    const out = await applied(deleted, samplePlan());
    expect(sheetTags(out)).toHaveLength(2);
    const owner = /<definedName name="_bpse_sheet_summary"[^>]*>([^<]*)/.exec(
      partText(out, 'xl/workbook.xml'),
    );
    expect(owner?.[1]).toBe("'自评汇总'!$A$1");
  });
});

describe('a plan is refused, and the workbook stays as it was,', () => {
  it("where the name is that of the user's sheet, in any case", async () => {
    expect(await errorOf(await simpleBook(), samplePlan({ name: '指标' }))).toBe('sheet-name-taken');
    const english = withEdit(await simpleBook(), 'xl/workbook.xml', 'name="指标"', 'name="Summary"');
    expect(await errorOf(english, samplePlan({ name: 'SUMMARY' }))).toBe('sheet-name-taken');
  });

  it('where Excel would refuse the name', async () => {
    for (const name of ['', 'a/b', '[x]', "'a", '长'.repeat(32)]) {
      expect(await errorOf(await simpleBook(), samplePlan({ name }))).toBe('sheet-name-invalid');
    }
  });

  it('where two plans want the same sheet', async () => {
    const book = await simpleBook();
    expect(await errorOf(book, samplePlan(), samplePlan({ name: '二' }))).toBe('sheet-planned-twice');
    expect(await errorOf(book, samplePlan(), samplePlan({ owner: SECOND.owner }))).toBe(
      'sheet-planned-twice',
    );
  });

  it('where the caller gave up', async () => {
    const host = await opened(await simpleBook());
    const result = await host.apply([samplePlan()], { signal: AbortSignal.abort() });
    expect(result.ok ? 'applied' : result.error.code).toBe('cancelled');
  });
});
