import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Bilingual } from '../../domain/bilingual';
import { plain } from '../../domain/decimal';
import type { Filling } from '../../domain/evaluation/filling';
import { usePane, useWords } from '../pane-context';
import { FigureTable } from '../parts/figure-table';
import { printedScore } from '../parts/printed';
import { Section } from '../parts/section';
import { CHECK_WORDS } from '../words/check';

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
  wrong: {
    display: 'block',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How far one evaluation is filled in, and its weights at every level against what they must be. */
export function FillingView({
  title,
  filling,
  scorePlaces,
}: {
  readonly title: string | Bilingual;
  readonly filling: readonly Filling[];
  readonly scorePlaces: number;
}): ReactElement {
  const words = useWords(CHECK_WORDS);
  const { language } = usePane();
  const [all] = filling;
  return (
    <Section title={typeof title === 'string' ? title : title[language]}>
      {all !== undefined && (
        <Body1>
          {[
            words.filled(all.filled, all.indicators),
            words.scored(all.scored, all.indicators - all.notApplicable),
            ...(all.notApplicable > 0 ? [words.notApplicable(all.notApplicable)] : []),
          ].join(' · ')}
        </Body1>
      )}
      <FigureTable
        caption={words.weights}
        columns={[words.group, words.sum, words.score]}
        rows={filling.map((row) => ({
          name: row.level === 'all' ? words.all : row.name,
          level: row.level === 'level2' ? 2 : row.level === 'level1' ? 1 : 0,
          figures: [
            <>
              {plain(row.weight)} <Footing row={row} />
            </>,
            printedScore(row.score, scorePlaces),
          ],
        }))}
      />
    </Section>
  );
}

/** Beside a sum of weights: whether it is what it must be; nothing where no rule says. */
function Footing({
  row: { foots, required, weight, withoutWeight },
}: {
  readonly row: Filling;
}): ReactElement | null {
  const styles = useStyles();
  const words = useWords(CHECK_WORDS);
  if (foots === true) return <span className={styles.note}>{words.foots}</span>;
  // Where the table and the scheme ask for different sums, the one that is not reached.
  const missed = foots === false ? required.find(({ value }) => !value.eq(weight)) : undefined;
  if (missed !== undefined) return <span className={styles.wrong}>{words.mustBe(plain(missed.value))}</span>;
  return withoutWeight > 0 && required.length > 0 ? (
    <span className={styles.note}>{words.partial(withoutWeight)}</span>
  ) : null;
}
