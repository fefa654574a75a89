import type { Fault } from '../fault.ts'
import type { Dataset, Statement } from '../model.ts'

/** From this share of common words on, two summaries under one allegation say the same; under two, they are copies. */
const SAME = 0.7
const COPIED = 0.9

/** Statements of one speaker, date and stance whose summaries are nearly the same. The later one is told. */
export function sameStatements(dataset: Dataset): Fault[] {
  const groups = new Map<string, { statement: Statement; allegation: string; words: ReadonlySet<string> }[]>()
  return dataset.allegations.flatMap((allegation, index) =>
    allegation.statements.flatMap((statement, at) => {
      const key = `${statement.speaker} ${statement.date} ${statement.stance}`
      const group = groups.get(key) ?? []
      const one = { statement, allegation: allegation.id, words: wordsOf(statement.summary) }
      const other = group.find(
        (before) => overlap(before.words, one.words) >= (before.allegation === one.allegation ? SAME : COPIED),
      )
      groups.set(key, [...group, one])
      return other === undefined
        ? []
        : [
            {
              path: `allegations[${index}].statements[${at}].summary`,
              message: `This says what “${other.statement.id}” (${other.allegation}) says: merge them, or tell them apart.`,
            },
          ]
    }),
  )
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(1, a.size + b.size - common)
}
