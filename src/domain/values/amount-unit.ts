/** 金额单位 in official use. */
export type AmountUnit = '元' | '万元' | '亿元';
