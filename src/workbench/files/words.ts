/** The words of Excel's API and of the file for the same thing: `Center` and `center`, `CenterAcrossSelection` and `centerContinuous`. */
const DIFFERENT: Readonly<Record<string, string>> = {
  CenterAcrossSelection: 'centerContinuous',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

export function wordForFile(word: string): string {
  return DIFFERENT[word] ?? word.charAt(0).toLowerCase() + word.slice(1);
}

export function wordFromFile(word: string): string {
  const different = Object.entries(DIFFERENT).find(([, file]) => file === word);
  return different?.[0] ?? word.charAt(0).toUpperCase() + word.slice(1);
}
