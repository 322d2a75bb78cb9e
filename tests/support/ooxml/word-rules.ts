import { WORD_REPEATABLE, WORD_SEQUENCES } from './word-sequences';
import { child, children, descendants, integer, sequenceProblems } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { Element } from '@xmldom/xmldom';

const LINE_RULES: ReadonlySet<string> = new Set(['auto', 'exact', 'atLeast']);

/** Parts in WordprocessingML. */
function wordParts(pack: OoxmlPackage): string[] {
  return [...pack.parts.keys()].filter((part) => /^word\/[^/]+\.xml$/.test(part));
}

/** A body that ends with the page layout, and children everywhere in the order of the schema. */
export function checkWordStructure(pack: OoxmlPackage, main: string, report: Report): void {
  const body = child(pack.root(main), 'body');
  if (body === null) report(main, 'has no <body>');
  else if (children(body).at(-1)?.localName !== 'sectPr') report(main, 'the body does not end with <sectPr>');
  for (const part of wordParts(pack)) {
    const root = pack.root(part);
    if (root === null) continue;
    for (const [name, sequence] of Object.entries(WORD_SEQUENCES)) {
      const elements = root.localName === name ? [root] : descendants(root, name);
      for (const element of elements) {
        for (const problem of sequenceProblems(element, sequence, WORD_REPEATABLE))
          report(part, `${name}: ${problem}`);
      }
    }
  }
}

/** Exact line spacing is `exact`; other words are ignored by Word. */
export function checkWordSpacing(pack: OoxmlPackage, report: Report): void {
  for (const part of wordParts(pack)) {
    const root = pack.root(part);
    for (const spacing of root === null ? [] : descendants(root, 'spacing')) {
      const rule = attribute(spacing, 'lineRule');
      if (rule !== null && !LINE_RULES.has(rule)) report(part, `has the line rule ${rule}`);
    }
  }
}

/** Rows cover the grid exactly, merged cells go on from one above, and every cell ends with a paragraph. */
export function checkWordTables(pack: OoxmlPackage, main: string, report: Report): void {
  const root = pack.root(main);
  if (root === null) return;
  for (const table of descendants(root, 'tbl')) {
    const grid = child(table, 'tblGrid');
    const columns = grid === null ? 0 : children(grid, 'gridCol').length;
    const open = new Set<number>();
    children(table, 'tr').forEach((row, index) => {
      checkRow(row, `row ${String(index + 1)}`, { columns, open }, (problem) => {
        report(main, problem);
      });
    });
  }
}

function checkRow(
  row: Element,
  where: string,
  table: { readonly columns: number; readonly open: Set<number> },
  report: (problem: string) => void,
): void {
  let column = 0;
  for (const cell of children(row, 'tc')) {
    if (children(cell).at(-1)?.localName !== 'p') report(`${where}: a cell does not end with a paragraph`);
    const properties = child(cell, 'tcPr');
    const merge = child(properties, 'vMerge');
    const goesOn = merge !== null && (attribute(merge, 'val') ?? 'continue') === 'continue';
    if (goesOn && !table.open.has(column)) report(`${where}: a merged cell has no beginning above it`);
    if (merge === null) table.open.delete(column);
    else table.open.add(column);
    const span = child(properties, 'gridSpan');
    column += span === null ? 1 : Number(attribute(span, 'val'));
  }
  if (column !== table.columns)
    report(`${where}: covers ${String(column)} of ${String(table.columns)} columns`);
}

/** Styles and fonts that are used are defined, once. */
export function checkWordNames(pack: OoxmlPackage, report: Report): void {
  const styles = names(pack, 'word/styles.xml', 'style', 'styleId', report);
  const fonts = names(pack, 'word/fontTable.xml', 'font', 'name', report);
  for (const part of wordParts(pack)) {
    const root = pack.root(part);
    if (root === null) continue;
    for (const name of ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link']) {
      for (const element of descendants(root, name)) {
        const style = attribute(element, 'val') ?? '';
        if (!styles.has(style)) report(part, `uses the style ${style}, which is not defined`);
      }
    }
    for (const element of descendants(root, 'rFonts')) {
      for (const kind of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
        const font = attribute(element, kind);
        if (font !== null && !fonts.has(font))
          report(part, `asks for ${font}, which is not in the font table`);
      }
    }
  }
}

function names(
  pack: OoxmlPackage,
  part: string,
  element: string,
  key: string,
  report: Report,
): ReadonlySet<string> {
  const found = new Set<string>();
  const root = pack.root(part);
  for (const each of root === null ? [] : descendants(root, element)) {
    const name = attribute(each, key) ?? '';
    if (found.has(name)) report(part, `defines ${name} twice`);
    found.add(name);
  }
  return found;
}

/** Ids of drawings are numbers of their own in the document. */
export function checkWordIds(pack: OoxmlPackage, main: string, report: Report): void {
  const root = pack.root(main);
  const seen = new Set<number | null>();
  for (const properties of root === null ? [] : descendants(root, 'docPr')) {
    const id = integer(properties, 'id');
    if (id === null || !(id > 0)) report(main, 'a drawing has no positive id');
    if (seen.has(id)) report(main, `the drawing id ${String(id)} is used twice`);
    seen.add(id);
  }
}

/** An attribute by its local name: in WordprocessingML all of them carry a prefix. */
export function attribute(element: Element, localName: string): string | null {
  return [...element.attributes].find((each) => each.localName === localName)?.value ?? null;
}
