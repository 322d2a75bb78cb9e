import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Bilingual } from '../../domain/bilingual';
import { fixed, plain } from '../../domain/decimal';
import type { Filling } from '../../domain/evaluation/filling';
import { usePane, useWords } from '../pane-context';
import { Section } from '../parts/section';
import { CHECK_WORDS } from '../words/check';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  text: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 4px 2px 0',
  },
  number: {
    textAlign: 'right',
    verticalAlign: 'top',
    padding: '2px 0 2px 8px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
  wrong: {
    display: 'block',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  level1: { display: 'block', paddingLeft: tokens.spacingHorizontalS },
  level2: { display: 'block', paddingLeft: tokens.spacingHorizontalL },
});

/** How far one evaluation is filled in, and its weights at every level against what they must be. */
export function FillingView({
  title,
  filling,
}: {
  readonly title: string | Bilingual;
  readonly filling: readonly Filling[];
}): ReactElement {
  const styles = useStyles();
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
      <table className={styles.table}>
        <caption className={styles.text}>{words.weights}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.text}>
              {words.group}
            </th>
            {[words.sum, words.score].map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filling.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={styles.text}>
                <span className={indent(row, styles)}>{row.level === 'all' ? words.all : row.name}</span>
              </th>
              <td className={styles.number}>
                {plain(row.weight)} <Footing row={row} />
              </td>
              <td className={styles.number}>{row.score === null ? '—' : fixed(row.score, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function indent({ level }: Filling, styles: ReturnType<typeof useStyles>): string | undefined {
  if (level === 'level1') return styles.level1;
  return level === 'level2' ? styles.level2 : undefined;
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
