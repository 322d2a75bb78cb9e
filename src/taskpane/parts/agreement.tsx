import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ agrees: { color: tokens.colorStatusSuccessForeground1 } });

/** Something that was held against something else, and agrees. */
export function Agreement({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return <Text className={styles.agrees}>{`✓ ${text}`}</Text>;
}
