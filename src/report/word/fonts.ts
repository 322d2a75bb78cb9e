import type { IFontAttributesProperties } from 'docx';

/**
 * The faces that GB/T 9704 and common practice ask for, each with those that stand in for it where it is not installed,
 * nearest first. Digits and Latin letters are in Times New Roman, but in the title, whose face has its own.
 */
const FACES = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体'],
    family: 'roman',
  },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '华文仿宋'], family: 'modern' },
  heading1: { name: '黑体', instead: ['SimHei', '华文黑体'], family: 'modern' },
  heading2: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '华文楷体'], family: 'modern' },
  table: { name: '宋体', instead: ['SimSun', '华文宋体'], family: 'auto' },
} as const;

export type Face = keyof typeof FACES;

const LATIN = 'Times New Roman';

/** Font settings of a style. */
export function fontOf(face: Face): IFontAttributesProperties {
  const { name } = FACES[face];
  const latin = face === 'title' ? name : LATIN;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: LATIN };
}

/** Both kinds of characters in the Chinese face: page numbers and what is drawn in charts. */
export function chineseFont(face: Face): IFontAttributesProperties {
  const { name } = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name };
}

/** The name of a face, for what takes no more than a name. */
export function faceName(face: Face): string {
  return FACES[face].name;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** GB 2312 as Windows numbers character sets. */
const CHINESE = '86';

/** The part word/fontTable.xml: which faces stand in for which. */
export function fontTable(): string {
  const chinese = Object.values(FACES).map(({ name, instead, family }) =>
    [
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/>`,
      `<w:charset w:val="${CHINESE}"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
    ].join(''),
  );
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${NAMESPACE}">${chinese.join('')}${latin}</w:fonts>`,
  ].join('\n');
}
