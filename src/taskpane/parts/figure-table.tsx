import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

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
  /** Over the figures: may take two lines, so that the names keep their room. */
  over: {
    textAlign: 'right',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 0 2px 8px',
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  level1: { display: 'block', paddingLeft: tokens.spacingHorizontalS },
  level2: { display: 'block', paddingLeft: tokens.spacingHorizontalL },
});

export interface FigureRow {
  readonly name: string;
  /** How far its name stands in: 0 for what is no part of the row above. */
  readonly level: 0 | 1 | 2;
  /** One for each column but the first, as they are printed. */
  readonly figures: readonly ReactNode[];
}

/** Names with their figures, in a table that fits a narrow pane. The first of `columns` is that of the names. */
export function FigureTable({
  caption,
  columns: [names, ...figures],
  rows,
}: {
  readonly caption: ReactNode;
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly FigureRow[];
}): ReactElement {
  const styles = useStyles();
  const indents = [undefined, styles.level1, styles.level2];
  return (
    <table className={styles.table}>
      <caption className={styles.text}>{caption}</caption>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.text}>
            {names}
          </th>
          {figures.map((name) => (
            <th key={name} scope="col" className={styles.over}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row" className={styles.text}>
              <span className={indents[row.level]}>{row.name}</span>
            </th>
            {row.figures.map((figure, column) => (
              <td key={column} className={styles.number}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
