/** Texts in a file write characters that XML can not hold as `_x000D_`, and that underscore as `_x005F_`. */
export const decodeText = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/** See `decodeText`. */
export const encodeText = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
