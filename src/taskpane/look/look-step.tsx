import type { ReactElement } from 'react';

import { useWords } from '../pane-context';
import { Empty } from '../parts/states';
import { LOOK_WORDS } from '../words/look';

export default function LookStep(): ReactElement {
  const words = useWords(LOOK_WORDS);
  return <Empty text={words.intro} />;
}
