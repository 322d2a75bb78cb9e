import { Caption1 } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

import { useWords } from '../pane-context';
import { useControlStyles } from '../parts/control-styles';
import { TEMPLATE_WORDS } from '../words/templates';

/** The year that a text states; null where it is none that a template takes. */
export function yearOf(text: string): number | null {
  return /^20\d{2}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** 评价年度, with what is wrong with it. */
export function YearField({
  text,
  onType,
  onLeave,
}: {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useControlStyles();
  const words = useWords(TEMPLATE_WORDS);
  const id = useId();
  const isWrong = yearOf(text) === null;
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{words.year}</label>
      <input
        id={id}
        className={styles.control}
        inputMode="numeric"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
      />
      {isWrong && <Caption1 id={`${id}-wrong`}>{words.yearWrong}</Caption1>}
    </div>
  );
}
