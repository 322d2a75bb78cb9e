/**
 * Bounds on a package. A workbook of 5,000 indicators unpacks to some 10 MB; the largest parts of real ones are
 * pictures, which are never unpacked here.
 */
export const LIMITS = {
  /** Parts in a package. */
  parts: 10_000,
  /** Declared bytes of all parts together. */
  totalBytes: 1024 * 1024 * 1024,
  /** Bytes of one part that is unpacked. */
  partBytes: 128 * 1024 * 1024,
  /** Bytes of all parts that are unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Above this size a part that shrank more than `ratio` to 1 is taken for a bomb. XML of sheets shrinks 5 to 60 times. */
  ratioFromBytes: 16 * 1024 * 1024,
  ratio: 250,
  /** Cells with content that are read at once; each takes about 1.5 KB of memory. */
  cells: 600_000,
} as const;
