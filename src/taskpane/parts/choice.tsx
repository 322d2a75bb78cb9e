import { useId, type ReactElement, type ReactNode } from 'react';

import { useControlStyles } from './control-styles';

/** One of several, under its label; the browser's own list, which every screen reader and touch screen knows. */
export function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** `option` and `optgroup`. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useControlStyles();
  const id = useId();
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.control}
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {children}
      </select>
    </div>
  );
}
