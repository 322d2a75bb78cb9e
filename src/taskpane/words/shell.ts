import type { Language } from '../../domain/bilingual';
import type { Step } from '../steps';

interface ShellWords {
  readonly title: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepsLabel: string;
  readonly other: Language;
  /** The other language's name in that language, for people who can not read this one. */
  readonly otherName: string;
}

const zh = {
  title: '预算绩效自评',
  steps: { start: '开始', check: '检查', evaluate: '自评', look: '查看', deliver: '交付' },
  stepsLabel: '步骤',
  other: 'en',
  otherName: 'English',
} satisfies ShellWords;

const en = {
  title: 'Budget self-evaluation',
  steps: { start: 'Start', check: 'Check', evaluate: 'Evaluate', look: 'Look', deliver: 'Deliver' },
  stepsLabel: 'Steps',
  other: 'zh',
  otherName: '中文',
} satisfies ShellWords;

/** Texts around the steps. */
export const SHELL_WORDS: Readonly<Record<Language, ShellWords>> = { zh, en };
