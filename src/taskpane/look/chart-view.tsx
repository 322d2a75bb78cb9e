import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { usePane, useWords } from '../pane-context';
import { FigureTable } from '../parts/figure-table';
import { Section } from '../parts/section';
import { LOOK_WORDS, type LookWords } from '../words/look';
import { SHARED_WORDS } from '../words/shared';
import { useRemembered } from '../use-remembered';
import { Bar } from './bar';
import type { ChartData, ChartItem } from './chart-data';

/** As many bars at a time as can be looked over. */
const PAGE = 40;

/** As many figures as people listen to; the table has all. */
const SPOKEN = 12;

const useStyles = makeStyles({
  chart: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  figure: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  remark: { display: 'block' },
  part: { paddingLeft: tokens.spacingHorizontalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One chart, or the same figures as a table, as the user chooses. */
export function ChartView({
  chart,
  place,
}: {
  readonly chart: ChartData;
  /** Where in the step it stands; how it was looked at there holds when the pane is opened next. */
  readonly place: string;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(LOOK_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { settings } = usePane().environment;
  const [view, setView] = useRemembered(settings, `figures ${place}`, (kept) =>
    kept === 'table' ? kept : 'chart',
  );
  const asTable = view === 'table';
  const [shown, setShown] = useState(PAGE);
  const { title, items, columns } = chart;
  const rest = items.length - shown;
  if (items.length === 0) {
    return (
      <Section title={title}>
        <Body1>{chart.empty}</Body1>
      </Section>
    );
  }
  const inSight = items.slice(0, shown);
  return (
    <Section title={title}>
      <Caption1>{chart.key}</Caption1>
      {asTable ? (
        <FigureTable caption={title} columns={columns} rows={inSight} />
      ) : (
        <div role="img" aria-label={spoken(chart, words)} className={styles.chart}>
          {inSight.map((item, index) => (
            <Item key={index} item={item} />
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        {rest > 0 && (
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {shared.more(Math.min(rest, PAGE))}
          </Button>
        )}
        <Button size="small" onClick={() => setView(asTable ? 'chart' : 'table')}>
          {asTable ? words.asChart : words.asTable}
        </Button>
      </div>
    </Section>
  );
}

function Item({ item: { name, level, label, remark, bar } }: { readonly item: ChartItem }): ReactElement {
  const styles = useStyles();
  return (
    <div className={level === 0 ? undefined : styles.part}>
      <div className={styles.head}>
        <Caption1>{name}</Caption1>
        <Caption1 className={styles.figure}>{label}</Caption1>
      </div>
      {remark !== null && <Caption1 className={styles.remark}>{remark}</Caption1>}
      <Bar bar={bar} />
    </div>
  );
}

/** What the chart shows, for people who listen to the screen. */
function spoken({ title, key, items }: ChartData, words: LookWords): string {
  const said = items
    .slice(0, SPOKEN)
    .map(({ name, label, remark }) => `${name} ${label}${remark === null ? '' : ` ${remark}`}`);
  const more = items.length > SPOKEN ? [words.andMore(items.length)] : [];
  return words.spoken(title, key, [...said, ...more]);
}
