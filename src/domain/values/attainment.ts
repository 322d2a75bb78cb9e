/** 达成程度 of an indicator described in words. */
export type AttainmentLevel = '达成' | '部分达成' | '未达成';
