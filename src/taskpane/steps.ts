/** 开始、检查、自评、查看、交付: the way through the pane, in order. */
export const STEPS = ['start', 'check', 'evaluate', 'look', 'deliver'] as const;

export type Step = (typeof STEPS)[number];

export function isStep(text: string | null): text is Step {
  return STEPS.some((step) => step === text);
}
