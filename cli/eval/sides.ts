import type { Dataset } from '../../dataset/model.ts'

/** The corpus' sides, by the bodies that stand for them. The first side that one of a speaker's bodies has is its own. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  taliban: ['taliban', 'haqqani-network'],
  russia: ['russia', 'kremlin', 'russian-foreign-ministry', 'gru', 'russian-embassy-in-washington'],
  iran: ['iran', 'iranian-foreign-ministry'],
  afghan: ['afghan-government', 'afghanistan'],
  congress: [
    'us-congress',
    'us-senate',
    'us-house-of-representatives',
    'us-house',
    'democratic-party',
    'republican-party',
  ],
  'white-house': ['white-house', 'donald-trump', 'trump-administration', 'national-security-council'],
  us: [
    'united-states',
    'pentagon',
    'us-state-department',
    'us-intelligence',
    'us-military',
    'cia',
    'biden-administration',
  ],
}

const INAUGURATION = '2021-01-20'

/**
 * Makes what tells the side of a statement: that of the body on whose behalf it was said, else of the speaker and the
 * bodies that the speaker belongs to. The White House counts as "trump" until the inauguration of 2021, then as "us".
 */
export function sidesOf(datasets: readonly Dataset[]): (dataset: string, statement: string) => string | undefined {
  const sides = new Map<string, string>()
  for (const dataset of datasets) {
    const bodies = new Map(dataset.actors.map((actor) => [actor.id, actor.memberOf ?? []]))
    for (const statement of dataset.allegations.flatMap((allegation) => allegation.statements)) {
      const chain = [statement.behalf, statement.speaker].flatMap((id) =>
        id === undefined ? [] : bodiesFrom(id, bodies),
      )
      const side = Object.keys(SIDES).find((name) => SIDES[name]?.some((id) => chain.includes(id)))
      if (side === undefined) continue
      const named = side !== 'white-house' ? side : statement.date < INAUGURATION ? 'trump' : 'us'
      sides.set(`${dataset.id} ${statement.id}`, named)
    }
  }
  return (dataset, statement) => sides.get(`${dataset} ${statement}`)
}

function bodiesFrom(id: string, bodies: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const open = [id]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.includes(next)) continue
    found.push(next)
    open.push(...(bodies.get(next) ?? []))
  }
  return found
}
