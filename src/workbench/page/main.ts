import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import './page.css';

import { startPage } from './start-page';

void startPage(new URL(location.href));
