import { useMemo, type ReactElement } from 'react';

import { keptText, readKeptScheme, shippedSchemes, type UsableScheme } from '../../app/kept-scheme';
import type { Language } from '../../domain/bilingual';
import type { Subject } from '../../domain/schemes/scheme';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { Choice } from '../parts/choice';
import { Section } from '../parts/section';
import { SCHEME_WORDS } from '../words/scheme';
import { OwnSchemeFile } from './own-scheme-file';

const SUBJECTS: readonly Subject[] = ['department', 'project'];

/** The value that stands for the user's own file, which is no id of a scheme. */
const OWN = '*';

/** The scheme the workbook is evaluated by: left to the tool, one that ships, or a file of the user's own. */
export default function SchemeChoice({
  usual,
}: {
  /** The scheme that counts where none was chosen; null: that depends on the workbook. */
  readonly usual: string | null;
}): ReactElement {
  const words = useWords(SCHEME_WORDS);
  const { workbook, language } = usePane();
  const { scheme: kept } = useWorkbook();
  const shipped = useMemo(shippedSchemes, []);
  const chosen = useMemo(() => readKeptScheme(kept), [kept]);
  const scheme = chosen.ok ? chosen.value : null;
  const own = scheme !== null && scheme.file !== null ? scheme : null;
  return (
    <Section title={words.title}>
      <Choice
        label={words.label}
        value={own === null ? (scheme?.id ?? usual ?? '') : OWN}
        onChoose={(id) => {
          if (id !== OWN) workbook.choose('scheme', id === '' ? null : keptText({ shipped: id }));
        }}
      >
        {usual === null && <option value="">{words.automatic}</option>}
        {SUBJECTS.map((subject) => (
          <optgroup key={subject} label={words.subject[subject]}>
            {shipped
              .filter((each) => each.subject === subject)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {schemeName(each, language)}
                </option>
              ))}
          </optgroup>
        ))}
        {own !== null && (
          <optgroup label={words.own}>
            <option value={OWN}>{schemeName(own, language)}</option>
          </optgroup>
        )}
      </Choice>
      <OwnSchemeFile />
    </Section>
  );
}

/** A scheme's title with its place, year and file, as far as it has them. */
function schemeName({ title, place, year, file }: UsableScheme, language: Language): string {
  const words = SCHEME_WORDS[language];
  const details = [place, year === null ? null : words.year(year), file];
  return words.of(
    title[language],
    details.filter((detail) => detail !== null),
  );
}
