import { areaReference } from '../../workbook/references';
import type { PageSetup } from '../../workbook/sheet-plan';

const POINTS_PER_INCH = 72;

/** Queues paper, margins, one page wide or one page in all, print area and titles, header and footer. */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = page.paper;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.leftMargin = page.margins.left * POINTS_PER_INCH;
  layout.rightMargin = page.margins.right * POINTS_PER_INCH;
  layout.topMargin = page.margins.top * POINTS_PER_INCH;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_INCH;
  layout.headerMargin = page.margins.header * POINTS_PER_INCH;
  layout.footerMargin = page.margins.footer * POINTS_PER_INCH;
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, ...(page.onePage === true ? { verticalFitToPages: 1 } : {}) };
  layout.setPrintArea(areaReference(page.printArea));
  if (page.repeatedRows !== null) {
    const [first, last] = page.repeatedRows;
    layout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  const texts = layout.headersFooters.defaultForAllPages;
  const header = headerSections(page.header);
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  const footer = headerSections(page.footer);
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
}

interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const SECTIONS: Readonly<Record<string, keyof Sections>> = { L: 'left', C: 'center', R: 'right' };

/** `&L…&C…&R…` in its three parts; text before any code stands in the centre, and `&&` is an ampersand. */
export function headerSections(code: string): Sections {
  const sections = { left: '', center: '', right: '' };
  let section: keyof Sections = 'center';
  for (const [token] of code.matchAll(/&[\s\S]|[^&]+|&$/gu)) {
    const next = token.startsWith('&') ? SECTIONS[token.slice(1).toUpperCase()] : undefined;
    if (next === undefined) sections[section] += token;
    else section = next;
  }
  return sections;
}
