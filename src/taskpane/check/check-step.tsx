import type { ReactElement } from 'react';

import { useWords } from '../pane-context';
import { Empty } from '../parts/states';
import { CHECK_WORDS } from '../words/check';

export default function CheckStep(): ReactElement {
  const words = useWords(CHECK_WORDS);
  return <Empty text={words.intro} />;
}
