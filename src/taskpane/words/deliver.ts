import type { Language } from '../../domain/bilingual';

const zh = {
  nothing: '还没有可以交付的内容。请先在“开始”一步插入模板并填好，或打开有预算表或指标表的工作簿。',
  blocking: (count: number) => `还不能写出：请先改正下面 ${String(count)} 处`,
  known: (count: number) => `写出前请看一下这 ${String(count)} 项`,
  passed: '✓ 检查通过。',
  confirm: '我已看过上面各项，照现在的样子写出',
  mustMend: (count: number) => `有 ${String(count)} 处要先改正，改好后这个按钮就能用。`,
  mustConfirm: '请先看过上面各项，并在方框里打勾。',
  renamed: (sheet: string) => `工作簿里已有同名的表，没有动它，所以写在“${sheet}”里。`,
  showSheet: (sheet: string) => `查看“${sheet}”`,
  copy: '复制报告文字',
  copied: '已复制，可以粘贴到 Word 或 WPS。',
  copyByHand: '这里不能自动复制。文字已经选中，请按 Ctrl+C（Mac 按 ⌘C）复制。',
  summary: {
    title: '自评汇总',
    intro: '把得分、扣分、收支占比和校验问题写成“自评汇总”表，项目另写一张项目自评表。',
    action: '写出自评汇总',
    writing: '正在写自评汇总…',
    failed: '自评汇总没有写出',
    done: '已写出：',
  },
  reportSheet: {
    title: '自评报告（工作表）',
    intro: '把报告写成“自评报告”表。您在表里改写的话会保留，以后重新写出时也在；Word 报告用的就是这些话。',
    action: '写出自评报告表',
    writing: '正在写自评报告表…',
    failed: '自评报告表没有写出',
    done: '已写出：',
  },
  word: {
    title: '自评报告（Word）',
    intro: '按规定格式生成 .docx 文件。部门没有写的部分是草稿，请在 Word 里改好再报送。',
    action: '生成 Word 报告',
    writing: '正在生成 Word 文件…',
    failed: '报告没有生成',
    done: '报告已生成，还没有保存。请点文件名下载：',
    note: '点了没有反应的（Mac 版或网页版 Excel 里可能这样），请复制文字，或改用上面的“自评报告”表。',
    named: '自评报告',
  },
  upload: {
    title: '绩效指标导入表',
    intro: '按预算管理一体化系统的 12 栏格式写出导入表。',
    action: '写出导入表',
    writing: '正在写导入表…',
    failed: '导入表没有写出',
    done: '已写出：',
    refused: '刚才又读了一遍工作簿，有导入会退回的问题，所以没有写出：',
  },
};

export type DeliverWords = typeof zh;

const en = {
  nothing:
    'There is nothing to hand on yet. Insert templates in the step Start and fill them in, or open a workbook with a budget or indicator table.',
  blocking: (count: number) => `Not possible yet: mend these ${String(count)} first`,
  known: (count: number) => `Look at these ${String(count)} before writing`,
  passed: '✓ All checks passed.',
  confirm: 'I have looked at these; write it as it is now',
  mustMend: (count: number) =>
    `${String(count)} places have to be mended first; then this button can be pressed.`,
  mustConfirm: 'Look at the list above first and tick the box.',
  renamed: (sheet: string) =>
    `The workbook has another sheet of that name; it was left alone, and ${sheet} was written instead.`,
  showSheet: (sheet: string) => `Show ${sheet}`,
  copy: 'Copy the text',
  copied: 'Copied; paste it into Word.',
  copyByHand: 'Copying by itself is not allowed here. The text is selected: press Ctrl+C (⌘C on a Mac).',
  summary: {
    title: 'Summary sheet',
    intro:
      'Writes scores, deductions, shares and findings on the sheet 自评汇总, and the form of each project beside it.',
    action: 'Write the summary',
    writing: 'Writing the summary…',
    failed: 'The summary was not written',
    done: 'Written:',
  },
  reportSheet: {
    title: 'Report (sheet)',
    intro:
      'Writes the report on the sheet 自评报告. What you rewrite there stays, also when it is written again, and the Word report repeats it.',
    action: 'Write the report sheet',
    writing: 'Writing the report sheet…',
    failed: 'The report sheet was not written',
    done: 'Written:',
  },
  word: {
    title: 'Report (Word)',
    intro:
      'Makes a .docx file in the official form. What the department has not written stands there as a draft: finish it in Word before handing it in.',
    action: 'Make the Word report',
    writing: 'Making the Word file…',
    failed: 'The report was not made',
    done: 'The report is made and not saved yet. Press its name to download it:',
    note: 'If nothing happens (which may be so in Excel for Mac or on the web), copy the text, or use the report sheet above.',
    named: 'report',
  },
  upload: {
    title: 'Upload sheet',
    intro: 'Writes the sheet of 12 columns that the integrated budget system imports.',
    action: 'Write the upload sheet',
    writing: 'Writing the upload sheet…',
    failed: 'The upload sheet was not written',
    done: 'Written:',
    refused: 'The workbook was read once more and the import would refuse it, so nothing was written:',
  },
} satisfies DeliverWords;

/** Texts of the step 交付. */
export const DELIVER_WORDS = { zh, en } satisfies Readonly<Record<Language, DeliverWords>>;
