import type { ReactElement } from 'react';

import { useWords } from '../pane-context';
import { Empty } from '../parts/states';
import { START_WORDS } from '../words/start';

export default function StartStep(): ReactElement {
  const words = useWords(START_WORDS);
  return <Empty text={words.intro} />;
}
