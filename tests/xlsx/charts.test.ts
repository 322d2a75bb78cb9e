import { DOMParser, type Element } from '@xmldom/xmldom';

import { applied, partsOf, partText, simpleBook } from './support/packages';
import { samplePlan } from './support/plans';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

function parse(text: string) {
  return new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}

function elements(root: Pick<Element, 'getElementsByTagNameNS'>, name: string): Element[] {
  return [...root.getElementsByTagNameNS(CHART, name)];
}

describe('charts', () => {
  it('are well-formed parts, as is all that is written', async () => {
    const out = await applied(await simpleBook(), samplePlan());
    for (const name of partsOf(out).keys()) {
      if (/\.(xml|rels)$/.test(name)) expect(() => parse(partText(out, name))).not.toThrow();
    }
  });

  it('refer to the cells and carry copies of what they hold', async () => {
    const plan = samplePlan({ name: "年'度" });
    const out = await applied(await simpleBook(), plan);
    const [doughnut, bar] = ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'].map((part) =>
      parse(partText(out, part)),
    );
    if (doughnut === undefined || bar === undefined) throw new Error('no charts');
    expect(elements(doughnut, 'f').map((element) => element.textContent)).toEqual([
      "'年''度'!$A$3:$A$5",
      "'年''度'!$C$3:$C$5",
    ]);
    const points = (name: string) =>
      elements(doughnut, name).flatMap((cache) => elements(cache, 'v').map((value) => value.textContent));
    expect(points('strCache')).toEqual(['=指标 1', '=指标 2', '=指标 3']);
    expect(points('numCache')).toEqual(['2.5', '3.5', '4.5']);
    expect(elements(bar, 'ser')).toHaveLength(2);
    expect(elements(bar, 'barDir').map((element) => element.getAttribute('val'))).toEqual(['bar']);
    expect(
      elements(bar, 'numCache').map((cache) => elements(cache, 'v').map((value) => value.textContent)),
    ).toEqual([
      ['5', '5', '5'],
      ['2.5', '3.5', '4.5'],
    ]);
  });

  it('have slices of different shades', async () => {
    const out = await applied(await simpleBook(), samplePlan({ rows: 5 }));
    const slices = elements(parse(partText(out, 'xl/charts/chart1.xml')), 'dPt');
    const shades = slices.map((slice) =>
      slice.getElementsByTagName('a:srgbClr').item(0)?.getAttribute('val'),
    );
    expect(new Set(shades).size).toBe(5);
  });

  it('of several sheets have parts of their own', async () => {
    const second = samplePlan({ name: '二', owner: '_bpse_sheet_summary_2' });
    const out = await applied(await simpleBook(), samplePlan(), second);
    const drawings = ['xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/_rels/sheet3.xml.rels'].map(
      (part) => /drawing\d+\.xml/.exec(partText(out, part))?.[0],
    );
    expect(drawings).toEqual(['drawing1.xml', 'drawing2.xml']);
    expect(partText(out, 'xl/drawings/_rels/drawing2.xml.rels')).toMatch(/chart3\.xml[\s\S]*chart4\.xml/);
  });
});
