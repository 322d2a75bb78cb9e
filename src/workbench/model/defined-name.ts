/** A defined name of the workbook or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** Whether Excel takes it: letters, digits, `_` `.` `\`, no cell reference, at most 255 characters. */
export function isDefinableName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !/^(?:[a-z]{1,3}\d{1,7}|[rc]|r\d+c\d+|r\d+|c\d+)$/iu.test(name)
  );
}
