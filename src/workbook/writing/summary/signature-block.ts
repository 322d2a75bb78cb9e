import { textOf } from '../../../domain/values/words';
import { text } from '../content';
import { equalSpans, rowArea, type BlockContext } from './block-context';

const HEIGHT = 44;

/** 填报人、审核人、单位负责人、日期: what is known is filled in, the rest is signed by hand. */
export function planSignature({ builder, evaluation, widths }: BlockContext): void {
  const { facts } = evaluation;
  const lines = [
    `填报人：${textOf(facts.preparedBy) ?? ''}`,
    `审核人：${textOf(facts.reviewedBy) ?? ''}`,
    `单位负责人：${textOf(facts.leader) ?? ''}`,
    '日期：　　　年　　月　　日',
  ];
  const row = builder.addRow(HEIGHT);
  equalSpans(widths, lines.length).forEach((span, index) => {
    builder.putMerged(rowArea(row, span), text(lines[index]), 'signature');
  });
}
