import { useMemo, type ReactElement } from 'react';

import { keptText, readKeptScheme, shippedSchemes, type UsableScheme } from '../../app/kept-scheme';
import { fitIfChosen } from '../../app/scheme-fit';
import type { Language } from '../../domain/bilingual';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import type { Finding } from '../../domain/findings/finding';
import { beginsLater } from '../../domain/schemes/choose-scheme';
import type { Subject } from '../../domain/schemes/scheme';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { Choice } from '../parts/choice';
import { Caution } from '../parts/messages';
import { Section } from '../parts/section';
import { SCHEME_WORDS } from '../words/scheme';
import { SHARED_WORDS } from '../words/shared';
import { OwnSchemeFile } from './own-scheme-file';

const SUBJECTS: readonly Subject[] = ['department', 'project'];

/** The value that stands for the user's own file, which is no id of a scheme. */
const OWN = '*';

/** The scheme the workbook is evaluated by: left to the tool, one that ships, or a file of the user's own. */
export default function SchemeChoice({
  usual,
  year,
}: {
  /** The scheme that counts where none was chosen; null: that depends on the workbook. */
  readonly usual: string | null;
  /** The year that sheets are made for; null: that of what the workbook holds. */
  readonly year: number | null;
}): ReactElement {
  const words = useWords(SCHEME_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { workbook, language } = usePane();
  const { scheme: kept, checked } = useWorkbook();
  const evaluations = useMemo(
    () =>
      checked?.evaluations.ok === true ? checked.evaluations.value.map(({ evaluation }) => evaluation) : [],
    [checked],
  );
  const shipped = useMemo(shippedSchemes, []);
  const chosen = useMemo(() => readKeptScheme(kept), [kept]);
  const scheme = chosen.ok ? chosen.value : null;
  const own = scheme !== null && scheme.file !== null ? scheme : null;
  const offered = useMemo(
    () =>
      [...shipped, ...(own === null ? [] : [own])].map((each) => offerOf(each, evaluations, year, language)),
    [shipped, own, evaluations, year, language],
  );
  const inUse = scheme ?? shipped.find(({ id }) => id === usual) ?? null;
  const late = inUse === null ? lateOf(evaluations) : beginsLater(inUse.scheme, year ?? yearOf(evaluations));
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
            {offered
              .filter(({ scheme: { file, subject: of } }) => file === null && of === subject)
              .map(({ scheme: { id }, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
          </optgroup>
        ))}
        {own !== null && (
          <optgroup label={words.own}>
            <option value={OWN}>{offered.at(-1)?.text}</option>
          </optgroup>
        )}
      </Choice>
      {late !== null && (
        <Caution>
          <p>{late.message[language]}</p>
          <p>{`${shared.next}${late.fix[language]}`}</p>
        </Caution>
      )}
      <OwnSchemeFile />
    </Section>
  );
}

/** A scheme as it stands in the list: its name, and how well it fits what the workbook holds. */
function offerOf(
  scheme: UsableScheme,
  evaluations: readonly Evaluation[],
  year: number | null,
  language: Language,
): { readonly scheme: UsableScheme; readonly text: string } {
  const words = SCHEME_WORDS[language];
  const { known, of } = fitIfChosen(evaluations, scheme.scheme);
  const counted = year ?? yearOf(evaluations);
  const isLate = counted !== null && beginsLater(scheme.scheme, counted) !== null;
  const remarks = [
    ...(of === 0 ? [] : [words.fits(known, of)]),
    ...(isLate ? [words.beginsLater(counted)] : []),
  ];
  return { scheme, text: words.remarked(schemeName(scheme, language), remarks) };
}

/** The year of the main evaluation. */
function yearOf(evaluations: readonly Evaluation[]): number | null {
  return evaluations[0]?.year ?? null;
}

/** What the check found of the scheme that the tool took by itself. */
function lateOf(evaluations: readonly Evaluation[]): Finding | null {
  const findings = evaluations.flatMap((evaluation) => evaluation.findings);
  return findings.find(({ code }) => code === 'scheme-begins-later') ?? null;
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
