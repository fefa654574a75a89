/**
 * What a dataset file may hold at most. A file beyond a limit is refused before the costly work begins, so that no
 * file, however made, keeps a page busy for seconds.
 */
export const LIMITS = {
  /** Of the file in UTF-8: 32 MB. */
  bytes: 32 * 1024 * 1024,
  /** Objects within objects or lists; the format itself needs 9. */
  depth: 32,
  /** JSON objects in one file: sources, actors, aliases, allegations, statements and so on, together. */
  records: 250_000,
  /** Values of any kind in one file, also those inside lists of plain words. */
  values: 1_000_000,
  /** UTF-16 units of one text. The schema sets a lower limit for most fields. */
  text: 4000,
  /** UTF-16 units of a field's name. */
  key: 100,
  /** Fields of one record; the format itself needs 17. */
  fields: 64,
  /** Faults that are listed; it is told when there are more. */
  faults: 1000,
} as const
