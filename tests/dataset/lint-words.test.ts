import { describe, expect, it } from 'vitest'
import { actor, faultsAfter, statement } from './lint-faults.ts'
import { allegationOf } from './small-dataset.ts'

describe('aliases that must be weak', () => {
  it.each([
    ['person', 'Orrel', 'is a bare surname'],
    ['person', 'al-Orrel', 'is a bare surname'],
    ['person', 'Yan', 'is a bare surname'],
    ['person', 'George', 'is a first name'],
    ['person', 'Miller', 'is an ordinary word, or a name that many bear'],
    ['organisation', 'Miller', 'is an ordinary word, or a name that many bear'],
    ['outlet', 'Post', 'is an ordinary word, or a name that many bear'],
    ['outlet', 'the Post', 'is an ordinary word, or a name that many bear'],
    ['outlet', 'Guardian', 'is an ordinary word, or a name that many bear'],
    ['state', 'Jordan', 'is an ordinary word, or a name that many bear'],
    ['state', 'Moscow', 'is first of all a place'],
    ['state', 'Kabul', 'is first of all a place'],
    ['state', 'Washington’s', 'is first of all a place'],
    ['group', 'mujahid', 'is an ordinary word, or a name that many bear'],
  ] as const)('a %s called “%s” %s', (kind, text, why) => {
    const withAlias = (alias: { text: string; weak?: true }) =>
      faultsAfter((dataset) => {
        dataset.actors.push({ ...actor('zorn', 'Yan Zorn Orrel'), kind, aliases: [alias] })
        allegationOf(dataset).about.push('zorn')
      })
    expect(withAlias({ text })).toEqual([`actors[4].aliases[0]: “${text}” ${why}: mark it "weak": true.`])
    expect(withAlias({ text, weak: true })).toEqual([])
  })

  it.each([
    ['place', 'Moscow'],
    ['organisation', 'Kremlin'],
    ['organisation', 'White House'],
    ['person', 'Yan Orrel'],
    ['organisation', 'US'],
    ['organisation', 'WHO'],
    ['outlet', 'Norland Post'],
  ] as const)('are not a %s called “%s”', (kind, text) => {
    const found = faultsAfter((dataset) => {
      dataset.actors.push({ ...actor('zorn', 'Zorn of Orrel'), kind, aliases: [{ text }] })
      allegationOf(dataset).about.push('zorn')
    })
    expect(found).toEqual([])
  })

  it('are not the one name of somebody who has but one', () => {
    const found = faultsAfter((dataset) => {
      dataset.actors.push({ ...actor('zorn', 'Zorn'), kind: 'person', aliases: [{ text: 'Zorn' }] })
      allegationOf(dataset).about.push('zorn')
    })
    expect(found).toEqual([])
  })
})

describe('names', () => {
  it('are not strong for two actors', () => {
    expect(faultsAfter((dataset) => dataset.actors[3]?.aliases.push({ text: 'Strait-Couriér' }))).toEqual([
      'actors[3].aliases[1]: “Strait-Couriér” is a strong alias of “strait-courier” too: one of them must be weak.',
    ])
    expect(faultsAfter((dataset) => dataset.actors[3]?.aliases.push({ text: 'Strait Courier', weak: true }))).toEqual(
      [],
    )
  })

  it('do not stand twice with one actor; capitals tell them apart', () => {
    expect(faultsAfter((dataset) => dataset.actors[1]?.aliases.push({ text: 'Nórland' }, { text: 'NORLAND' }))).toEqual(
      ['actors[1].aliases[2]: “Nórland” stands twice: accents and signs make no difference.'],
    )
  })
})

describe('words that judge', () => {
  it.each([
    'true',
    'False',
    'fake',
    'debunked',
    'hoax',
    'lied',
    'lie',
    'misleading',
    'baseless',
    'falsely',
    'so-called',
  ])('“%s” is refused in the dataset’s own voice and taken from a speaker', (word) => {
    const summary = (text: string) =>
      faultsAfter((dataset) => Object.assign(statement(dataset, 2), { summary: `Pilots: it is ${text}, they think.` }))
    expect(summary(word)).toEqual([
      `allegations[0].statements[2].summary: “${word}” judges in the dataset’s own voice: reword it, or quote the speaker.`,
    ])
    for (const quoted of [`“${word}”`, `"${word}"`, `‘${word}’`, `«all ${word} here»`])
      expect(summary(quoted)).toEqual([])
  })

  it('are looked for in every text of the dataset’s own', () => {
    const found = faultsAfter((dataset) => {
      dataset.title = 'A hoax'
      dataset.description = 'A hoax'
      Object.assign(dataset.actors[1] ?? {}, { description: 'A hoax' })
      Object.assign(dataset.concepts?.[0] ?? {}, { label: 'a hoax' })
      Object.assign(allegationOf(dataset), { title: 'A hoax', summary: 'A hoax' })
      allegationOf(dataset).absent = [{ stance: 'denies', asOf: '2021-08-01', note: 'A hoax' }]
      Object.assign(statement(dataset, 1), { role: 'hoax' })
      Object.assign(dataset.sources[2] ?? {}, { title: 'The title of a page may say hoax' })
    })
    expect(found.map((fault) => fault.split(':')[0])).toEqual([
      'title',
      'description',
      'actors[1].description',
      'concepts[0].label',
      'allegations[0].title',
      'allegations[0].summary',
      'allegations[0].statements[1].role',
      'allegations[0].absent[0].note',
    ])
  })

  it('are whole words', () => {
    const summary = 'Trueman, a falsetto of Fakenham, believes that lieutenants untruly spoke.'
    expect(faultsAfter((dataset) => Object.assign(statement(dataset, 2), { summary }))).toEqual([])
  })
})
