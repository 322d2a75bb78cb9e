import type { Document, Element } from '@xmldom/xmldom';

import type { Bilingual } from '../../domain/bilingual';
import { fail, ok, type Result } from '../../domain/result';
import { readZip, unpack, type ZipEntry } from '../../opc/zip/read-zip';
import { childElement, childElements, decodeXml, parseXml } from '../../opc/xml';

/** One paragraph of a Word file as a reader of its final state sees it: tabs and line breaks are characters. */
export interface WordParagraph {
  readonly text: string;
  /** The cell of a table it stands in; rows and cells are counted over the whole document. Null: in no table. */
  readonly cell: { readonly row: number; readonly cell: number } | null;
}

/** Why a Word file can not be read, and what to do. */
export interface WordFailure {
  readonly code: 'word-not-docx' | 'word-damaged' | 'word-too-large';
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** Unpacked bytes of the text; that of a long report takes some 2 MB. */
const LARGEST_TEXT = 32 * 1024 * 1024;
/** Elements inside each other; Word's own documents stay below 100. */
const DEEPEST = 500;

/**
 * The paragraphs of a Word file, those in cells too, in the order of the document. Files edited in Word, WPS or LibreOffice read
 * as their final state: what tracked changes inserted counts, what they deleted or moved away does not, nor does hidden text.
 */
export function readWordParagraphs(bytes: Uint8Array): Result<readonly WordParagraph[], WordFailure> {
  const entries = readZip(bytes);
  if (!entries.ok) {
    const { kind } = entries.error;
    return fail(kind === 'too-many' || kind === 'too-large' ? tooLarge() : notDocx());
  }
  const links = document(entries.value, '_rels/.rels');
  if (!links.ok) return fail(links.error.code === 'word-too-large' ? links.error : notDocx());
  const relationships = childElements(links.value);
  const main = relationships.find((each) => each.getAttribute('Type')?.endsWith('/officeDocument') === true);
  const part = main?.getAttribute('Target')?.replace(/^\//, '') ?? '';
  const root = document(entries.value, part);
  if (!root.ok) return root;
  const body = childElement(root.value, 'body');
  if (root.value.localName !== 'document' || body === null) return fail(notDocx());
  const reading = new Reading();
  return reading.read(body, 0) ? ok(reading.finish()) : fail(damaged());
}

function document(entries: readonly ZipEntry[], name: string): Result<Element, WordFailure> {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return fail(damaged());
  if (entry.size > LARGEST_TEXT) return fail(tooLarge());
  const content = unpack(entry);
  if (!content.ok) return fail(content.error.kind === 'bomb' ? tooLarge() : damaged());
  const text = decodeXml(content.value);
  const parsed: Document | null = text === null ? null : parseXml(text);
  const root = parsed?.documentElement ?? null;
  return root === null ? fail(damaged()) : ok(root);
}

/** What stands for a character without being text. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Properties, what was deleted or moved away, and second versions of a drawing for old programs. */
const PASSED_OVER: ReadonlySet<string> = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'Fallback', 'instrText']);

class Reading {
  private readonly found: WordParagraph[] = [];
  private text = '';
  private cell: WordParagraph['cell'] = null;
  private row = 0;
  private rows = 0;
  private cells = 0;

  /** Reads what is inside an element; false where elements stand too deep inside each other. */
  read(parent: Element, depth: number): boolean {
    if (depth > DEEPEST) return false;
    return childElements(parent).every((element) => this.readOne(element, depth + 1));
  }

  /** The paragraphs; the last may have lost its end to a tracked change. */
  finish(): readonly WordParagraph[] {
    if (this.text !== '') this.endParagraph();
    return this.found;
  }

  private readOne(element: Element, depth: number): boolean {
    const name = element.localName ?? '';
    if (PASSED_OVER.has(name) || (name === 'r' && isHidden(element))) return true;
    switch (name) {
      case 't':
        this.text += element.textContent ?? '';
        return true;
      case 'p':
        return this.readParagraph(element, depth);
      case 'tr':
        return this.readRow(element, depth);
      case 'tc':
        return this.readCell(element, depth);
      case 'txbxContent':
        return this.readApart(element, depth);
      default:
        this.text += CHARACTERS[name] ?? '';
        return this.read(element, depth);
    }
  }

  /** A paragraph whose end was deleted goes on in the next one. */
  private readParagraph(element: Element, depth: number): boolean {
    const sound = this.read(element, depth);
    const properties = childElement(element, 'pPr');
    const mark = properties === null ? null : childElement(properties, 'rPr');
    const joined = mark !== null && ['del', 'moveFrom'].some((name) => childElement(mark, name) !== null);
    if (!joined) this.endParagraph();
    return sound;
  }

  private readRow(element: Element, depth: number): boolean {
    const outside = this.row;
    this.rows += 1;
    this.row = this.rows;
    const sound = this.read(element, depth);
    this.row = outside;
    return sound;
  }

  private readCell(element: Element, depth: number): boolean {
    const outside = this.cell;
    this.cells += 1;
    this.cell = { row: this.row, cell: this.cells };
    const sound = this.read(element, depth);
    this.cell = outside;
    return sound;
  }

  /** The paragraphs of a text box stand before the one that it is anchored in, which goes on after it. */
  private readApart(element: Element, depth: number): boolean {
    const around = this.text;
    this.text = '';
    const sound = this.read(element, depth);
    this.text = around;
    return sound;
  }

  private endParagraph(): void {
    this.found.push({ text: this.text, cell: this.cell });
    this.text = '';
  }
}

function isHidden(run: Element): boolean {
  const properties = childElement(run, 'rPr');
  const vanish = properties === null ? null : childElement(properties, 'vanish');
  if (vanish === null) return false;
  const value = [...vanish.attributes].find(({ localName }) => localName === 'val')?.value ?? 'true';
  return !['0', 'false', 'off'].includes(value);
}

function notDocx(): WordFailure {
  return {
    code: 'word-not-docx',
    message: {
      zh: '这不是 Word 文档（.docx），或者设有打开密码',
      en: 'This is not a Word document (.docx), or it is protected with a password',
    },
    fix: {
      zh: '用 Word 或 WPS 打开，去掉打开密码，另存为“Word 文档 (*.docx)”后再试',
      en: 'Open it in Word or WPS, remove the password, save it as “Word Document (*.docx)” and try again',
    },
  };
}

function damaged(): WordFailure {
  return {
    code: 'word-damaged',
    message: {
      zh: 'Word 文档已损坏，正文读不出来',
      en: 'The Word document is damaged: its text can not be read',
    },
    fix: {
      zh: '用 Word 打开并按提示修复，另存后再试；打不开时请重新生成报告',
      en: 'Open it in Word, let Word repair it, save it and try again; if it does not open, make the report again',
    },
  };
}

function tooLarge(): WordFailure {
  return {
    code: 'word-too-large',
    message: {
      zh: 'Word 文档解压后过大，为安全起见不予读取',
      en: 'Unpacked, the Word document is too large; it is not read, for safety',
    },
    fix: {
      zh: '请确认文件来源可靠；若确为自评报告，请把正文复制到新文档，另存后再试',
      en: 'Make sure that you trust its source; if it is the report, copy its text into a new document, save it and try again',
    },
  };
}
