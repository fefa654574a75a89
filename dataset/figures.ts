import type { Dataset, Stance } from './model.ts'

/** What a dataset holds, in numbers. */
export type Figures = {
  allegations: number
  statements: number
  official: number
  byStance: Record<Stance, number>
  /** By the name of the body that the speaker spoke for or belongs to; most statements first. */
  bySide: [side: string, statements: number][]
  byAllegation: [allegation: string, statements: number][]
  actors: number
  sources: { all: number; primary: number; report: number; opinion: number; secondHand: number; withLink: number }
  examples: { match: number; noMatch: number }
}

/** Counts what a validated dataset holds. */
export function figuresOf(dataset: Dataset): Figures {
  const { allegations, sources } = dataset
  const statements = allegations.flatMap((allegation) => allegation.statements)
  const ofStance = (stance: Stance) => statements.filter((one) => one.stance === stance).length
  const ofKind = (kind: 'primary' | 'report' | 'opinion') => sources.filter((one) => one.kind === kind).length
  return {
    allegations: allegations.length,
    statements: statements.length,
    official: statements.filter((one) => one.official).length,
    byStance: {
      alleges: ofStance('alleges'),
      supports: ofStance('supports'),
      questions: ofStance('questions'),
      denies: ofStance('denies'),
      comments: ofStance('comments'),
    },
    bySide: counted(statements.map(({ speaker, behalf }) => sideOf(dataset, behalf ?? speaker))),
    byAllegation: allegations.map((one) => [one.id, one.statements.length]),
    actors: dataset.actors.length,
    sources: {
      all: sources.length,
      primary: ofKind('primary'),
      report: ofKind('report'),
      opinion: ofKind('opinion'),
      secondHand: sources.filter((one) => one.secondHand).length,
      withLink: sources.filter((one) => one.url).length,
    },
    examples: {
      match: allegations.reduce((sum, one) => sum + one.examples.match.length, 0),
      noMatch: allegations.reduce((sum, one) => sum + one.examples.noMatch.length, 0),
    },
  }
}

/** The outermost body of an actor: the first that it belongs to, and so on. Circles end where they close. */
function sideOf(dataset: Dataset, id: string): string {
  const seen = new Set<string>()
  let actor = dataset.actors.find((one) => one.id === id)
  for (;;) {
    const next = dataset.actors.find((one) => one.id === actor?.memberOf?.[0])
    if (next === undefined || seen.has(next.id)) return actor?.name ?? id
    seen.add(next.id)
    actor = next
  }
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
}
