/**
 * Header texts in official use, by field. Texts are compared after NFKC, without spaces and line breaks, with and
 * without the content of brackets. A weak text names its field only where no other column of the table does; a text
 * that is weak for several fields takes the first of them that is free.
 */
export interface Synonyms<F extends string> {
  readonly strong: Readonly<Record<F, readonly string[]>>;
  readonly weak: Readonly<Partial<Record<F, readonly string[]>>>;
}
