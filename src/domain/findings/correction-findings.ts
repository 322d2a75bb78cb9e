import { defineFindings } from './finding';

/** What came of the user's own word on sheets and columns. */
export const CORRECTION_FINDINGS = defineFindings({
  'read-as-corrected': {
    severity: 'note',
    zh: {
      message: '工作表“{sheet}”按用户的指定读取：{choices}。',
      fix: '无需处理；指定有误的，请在“开始”中改正或恢复自动识别。',
    },
    en: {
      message: 'The sheet "{sheet}" was read as the user said: {choices}.',
      fix: 'Nothing needs to be done; if this is wrong, change it in the step Start or let the sheet be recognised again.',
    },
  },
  'sheet-left-out': {
    severity: 'note',
    zh: {
      message: '工作表“{sheet}”按用户的指定不读取，其中的内容没有参与计算。',
      fix: '无需处理；应当读取的，请在“开始”中恢复自动识别。',
    },
    en: {
      message: 'The sheet "{sheet}" was left out as the user said; nothing on it was computed with.',
      fix: 'Nothing needs to be done; if it should be read, let it be recognised again in the step Start.',
    },
  },
  'correction-not-applied': {
    severity: 'warning',
    zh: {
      message: '对工作表“{sheet}”的指定没有用上：{choice}。工作表或列可能已改名、移走或隐藏。',
      fix: '请在“开始”中重新指定，或恢复自动识别。',
    },
    en: {
      message:
        'What the user said of the sheet "{sheet}" could not be applied: {choice}. The sheet or column may have been renamed, moved or hidden.',
      fix: 'Say it again in the step Start, or let the sheet be recognised by itself.',
    },
  },
});
