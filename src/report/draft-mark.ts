/** Stands before every paragraph that is only a draft, wherever the report is shown. */
export const DRAFT_MARK = '【草稿】';
