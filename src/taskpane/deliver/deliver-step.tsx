import type { ReactElement } from 'react';

import { useWords } from '../pane-context';
import { Empty } from '../parts/states';
import { DELIVER_WORDS } from '../words/deliver';

export default function DeliverStep(): ReactElement {
  const words = useWords(DELIVER_WORDS);
  return <Empty text={words.intro} />;
}
