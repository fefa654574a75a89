import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../dataset/canonical.ts'
import { runExamples } from '../../dataset/lint/examples.ts'
import { sharedActors } from '../../dataset/lint/shared-actors.ts'
import { lintDataset } from '../../dataset/lint.ts'
import type { Actor, Dataset } from '../../dataset/model.ts'
import { actor, faultsAfter, statement } from './lint-faults.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

describe('the small dataset', () => {
  it('has no fault', () => {
    expect(lintDataset(smallDataset(), canonicalText(smallDataset()))).toEqual([])
  })
})

describe('canonical bytes', () => {
  it('are missed at the first line that differs', () => {
    const text = canonicalText(smallDataset())
    const asked = 'From this line on the file is not in canonical order and form: run "npm run data -- --write".'
    expect(lintDataset(smallDataset(), text.replace('"version": ', '"version":'))).toEqual([
      { path: '', message: asked, line: 6, column: 1 },
    ])
    expect(lintDataset(smallDataset(), text.trimEnd())).toHaveLength(1)
    expect(lintDataset(smallDataset(), `${text}\n`)).toHaveLength(1)
    expect(lintDataset(smallDataset(), `\uFEFF${text}`)).toMatchObject([{ line: 1 }])
  })

  it('have their entries in order', () => {
    const dataset = smallDataset()
    dataset.actors.reverse()
    expect(lintDataset(dataset, `${JSON.stringify(dataset, null, 2)}\n`)).toHaveLength(1)
  })
})

describe('orphans', () => {
  const withWeakName = (one: Actor): Actor => ({ ...one, aliases: [{ text: one.name, weak: true }] })

  it('are not actors with a name that counts by itself: a page may name them', () => {
    expect(faultsAfter((dataset) => dataset.actors.push(actor('zeta-club', 'Zeta Club')))).toEqual([])
  })

  it('are sources of no statement and actors that nobody needs', () => {
    expect(
      faultsAfter((dataset) => {
        dataset.sources.push({ id: 'zeta', publisher: 'Zeta', language: 'en', kind: 'report' })
        dataset.actors.push(withWeakName(actor('zeta-club', 'Zeta Club')), {
          ...actor('zeta-crew', 'Crew'),
          aliases: [],
        })
      }),
    ).toEqual([
      'sources[3]: “zeta” is the source of no statement.',
      'actors[4]: “zeta-club” has no name that counts by itself, and neither speaks, nor is spoken of, nor stands in a rule.',
      'actors[5]: “zeta-crew” has no name that counts by itself, and neither speaks, nor is spoken of, nor stands in a rule.',
    ])
  })

  it('are not those who are named, publish, stand in a rule, or belong to a body that is needed', () => {
    expect(
      faultsAfter((dataset) => {
        const person = { ...actor('yan', 'Yan Orrel'), kind: 'person' as const, memberOf: ['sudland'] }
        dataset.actors.push(withWeakName(actor('weekly', 'Weekly Digest')))
        dataset.actors.push(withWeakName(person))
        dataset.actors.push(withWeakName(actor('yarrow-fleet', 'Yarrow Fleet')))
        dataset.actors.push(withWeakName(actor('zealots', 'Zealots of the Sea')))
        allegationOf(dataset).summary += ' The Yarrow Fleet was near.'
        Object.assign(allegationOf(dataset).match.rules?.[0] ?? {}, { not: ['actor:zealots'] })
      }),
    ).toEqual([])
  })

  it('are those of whom only a part of the name stands in a word', () => {
    expect(
      faultsAfter((dataset) => {
        dataset.actors.push(withWeakName(actor('zor', 'Zor')))
        allegationOf(dataset).summary += ' The Zorland ferry stayed.'
      }),
    ).toHaveLength(1)
  })
})

describe('dates', () => {
  it('are not after the date of the dataset', () => {
    expect(
      faultsAfter((dataset) => {
        dataset.updated = '2021-03-03'
        allegationOf(dataset).firstReported.date = '2021-04'
        allegationOf(dataset).absent = [{ stance: 'comments', asOf: '2022-01-01', note: 'Nothing found.' }]
      }).filter((fault) => fault.includes('own date')),
    ).toEqual([
      'sources[1].date: 2021-03-05 lies after the dataset’s own date, 2021-03-03.',
      'sources[2].date: 2021-03-04 lies after the dataset’s own date, 2021-03-03.',
      'allegations[0].firstReported.date: 2021-04 lies after the dataset’s own date, 2021-03-03.',
      'allegations[0].statements[1].date: 2021-03-04 lies after the dataset’s own date, 2021-03-03.',
      'allegations[0].statements[2].date: 2021-03-05 lies after the dataset’s own date, 2021-03-03.',
      'allegations[0].absent[0].asOf: 2022-01-01 lies after the dataset’s own date, 2021-03-03.',
    ])
  })

  it('of a month or year count as their first day there', () => {
    expect(faultsAfter((dataset) => Object.assign(statement(dataset, 2), { date: '2021' }))).toEqual([])
  })

  it('of statements are not before their allegation was public', () => {
    const early = (date: string) =>
      faultsAfter((dataset) => {
        Object.assign(statement(dataset, 1), { date })
      })
    expect(early('2021-03-01')).toEqual([
      'allegations[0].statements[1].date: 2021-03-01 lies before the allegation was public, 2021-03-02.',
    ])
    expect(early('2021-02')).toHaveLength(1)
    expect(early('2020')).toHaveLength(1)
    expect(early('2021-03-02')).toEqual([])
    expect(early('2021-03')).toEqual([])
    expect(early('2021')).toEqual([])
  })

  it('of those who allege may be earlier', () => {
    expect(faultsAfter((dataset) => Object.assign(statement(dataset, 0), { date: '2019' }))).toEqual([])
  })

  it('of at least one source are not before the statement', () => {
    const dated = (date: string) =>
      faultsAfter((dataset) => {
        Object.assign(statement(dataset, 2), { date })
      })
    expect(dated('2021-03-06')).toEqual([])
    expect(dated('2021-03-07')).toEqual([
      'allegations[0].statements[2].sources: Every source is older than the statement, 2021-03-07.',
    ])
  })
})

describe('sides', () => {
  it.each([
    [0, 'Nobody alleges or supports it (moved-buoys)', 'supports'],
    [1, 'Nobody denies it (moved-buoys)', 'denies'],
    [2, 'Nobody questions it or comments on it (moved-buoys)', 'comments'],
  ] as const)('without statement %i: %s', (index, told, stance) => {
    const remove = (dataset: Dataset) => allegationOf(dataset).statements.splice(index, 1)
    const found = faultsAfter(remove).filter((fault) => fault.includes('Nobody'))
    expect(found).toEqual([
      `allegations[0].statements: ${told}: add a statement, or say in “absent” that none was found.`,
    ])
    const explained = faultsAfter((dataset) => {
      remove(dataset)
      allegationOf(dataset).absent = [{ stance, asOf: '2021-08-01', note: 'None found as of August 2021.' }]
    })
    expect(explained.filter((fault) => fault.includes('Nobody'))).toEqual([])
  })
})

describe('examples', () => {
  it('are at least ten on either side', () => {
    expect(faultsAfter((dataset) => allegationOf(dataset).examples.noMatch.pop())).toEqual([
      'allegations[0].examples.noMatch: There are 9 examples; 10 is the least.',
    ])
  })

  it('do not stand twice, on one side or both', () => {
    const twice = faultsAfter((dataset) => {
      const { match, noMatch } = allegationOf(dataset).examples
      match.push('Norland moved 2 buoys, Sudland said.')
      noMatch.push('Norland moved 3 buoys, Sudland said.')
    })
    expect(twice).toEqual([
      'allegations[0].examples.match[10]: This example stands twice.',
      'allegations[0].examples.noMatch[10]: This example stands twice.',
    ])
  })

  it('fail where they are not recognised, or are and must not be', () => {
    const run = runExamples(smallDataset(), (text) => new Set(/^Norland moved [2-9]/.test(text) ? ['moved-buoys'] : []))
    expect(run).toEqual({
      match: 10,
      noMatch: 10,
      faults: [
        {
          path: 'allegations[0].examples.match[8]',
          message: 'Not recognised as “moved-buoys”: Norland moved 10 buoys, Sudland said.',
        },
        {
          path: 'allegations[0].examples.match[9]',
          message: 'Not recognised as “moved-buoys”: Norland moved 11 buoys, Sudland said.',
        },
      ],
    })
    expect(runExamples(smallDataset(), () => new Set(['moved-buoys'])).faults).toHaveLength(10)
  })
})

describe('official statements', () => {
  it('are made for a body', () => {
    expect(
      faultsAfter((dataset) => {
        delete dataset.actors[0]?.memberOf
        delete statement(dataset, 1).behalf
      }),
    ).toEqual([
      'allegations[0].statements[1].official: An official statement is made for a body: ' +
        'name it in “behalf”, or in “memberOf” of “ada-quellin”.',
    ])
    expect(faultsAfter((dataset) => delete statement(dataset, 1).behalf)).toEqual([])
    expect(faultsAfter((dataset) => delete dataset.actors[0]?.memberOf)).toEqual([])
  })
})

describe('sources', () => {
  it('stand first-hand before second-hand', () => {
    expect(faultsAfter((dataset) => statement(dataset, 1).sources.reverse())).toEqual([
      'allegations[0].statements[1].sources: ' +
        'The first source is the one that is shown: put a first-hand one before “digest-2021-03-05”.',
    ])
  })

  it('have an address of their own', () => {
    expect(
      faultsAfter((dataset) => Object.assign(dataset.sources[2] ?? {}, { url: 'https://digest.example/5' })),
    ).toEqual(['sources[2].url: “digest-2021-03-05” has this address already: use one source for both.'])
  })
})

describe('statements that say the same', () => {
  const again = (summary: string, change: object = {}) =>
    faultsAfter((dataset) => {
      allegationOf(dataset).statements.push({
        ...statement(dataset, 2),
        id: 'courier-2021-03-05-b',
        summary,
        ...change,
      })
    })

  it('are flagged where speaker, date, stance and nearly all words are one', () => {
    expect(again('The pilots of the strait disagree about where buoys lay before the winter.')).toEqual([
      'allegations[0].statements[3].summary: ' +
        'This says what “courier-2021-03-05” (moved-buoys) says: merge them, or tell them apart.',
    ])
  })

  it('are not those of another day, stance or content', () => {
    const { summary } = statement(smallDataset(), 2)
    expect(again(summary, { date: '2021-03-06' })).toEqual([])
    expect(again(summary, { stance: 'comments' })).toEqual([])
    expect(again('Two captains have seen the buoys drift.')).toEqual([])
  })
})

describe('B20 actors that two datasets share', () => {
  it('agree on kind, name and Wikidata id', () => {
    const other = { ...smallDataset(), id: 'other' }
    Object.assign(other.actors[3] ?? {}, { kind: 'group', name: 'Sudland Group', wikidata: undefined })
    expect(sharedActors([smallDataset(), { ...smallDataset(), id: 'same' }])).toEqual([])
    expect(
      sharedActors([smallDataset(), other]).map(({ dataset, fault }) => `${dataset} ${fault.path}: ${fault.message}`),
    ).toEqual([
      'other actors[3].kind: “sudland” has the kind “group” here and “state” in “buoys”.',
      'other actors[3].name: “sudland” has the name “Sudland Group” here and “Sudland” in “buoys”.',
      'other actors[3].wikidata: “sudland” has the wikidata “none” here and “Q1” in “buoys”.',
    ])
  })
})
