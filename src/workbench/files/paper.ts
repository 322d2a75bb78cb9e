/** The file's numbers for sizes of paper. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

export const paperNumber = (name: string): number => PAPERS[name] ?? 9;

export const paperName = (number: number): string =>
  Object.entries(PAPERS).find(([, each]) => each === number)?.[0] ?? 'A4';
