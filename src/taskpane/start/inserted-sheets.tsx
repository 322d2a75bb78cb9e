import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';

import type { InsertedTemplate } from '../../app/insert-templates';
import { useWords } from '../pane-context';
import { SheetLink } from '../parts/place-link';
import { Section } from '../parts/section';
import { TEMPLATE_WORDS } from '../words/templates';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
});

/**
 * The template sheets that were inserted, in the order to fill them. The focus comes to the first, for the form that had it is
 * gone; to a control, because Excel on the web leaves the pane with Tab from anything else.
 */
export function InsertedSheets({
  templates,
}: {
  readonly templates: readonly InsertedTemplate[];
}): ReactElement {
  const styles = useStyles();
  const words = useWords(TEMPLATE_WORDS);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.querySelector('button')?.focus(), [templates]);
  return (
    <div ref={element}>
      <Section title={words.inserted}>
        <ol className={styles.list}>
          {templates.map(({ sheet, role }) => (
            <li key={sheet}>
              <SheetLink sheet={sheet} label={sheet} />
              <br />
              {words.toFill[role]}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
