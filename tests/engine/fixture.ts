import type { Actor, Allegation, Concept, ConceptLibrary, Dataset, Match, Rule } from '../../dataset/model.ts'
import { compile, type Index } from '../../engine/compile.ts'

/*
 * An invented quarrel about an invented harbour: the states Kestria and Velmark, the Sandmouth Port Authority, the
 * shipping line Halden. Nobody and nothing in it exists.
 */

const concept = (id: string, label: string, terms: Concept['terms'], includes?: string[]): Concept => ({
  ...{ id, label, terms },
  ...(includes === undefined ? {} : { includes }),
})

/** A concept library of a few families, with the cue concepts that the engine itself asks for. */
export const LIBRARY: ConceptLibrary = {
  format: 1,
  id: 'harbour-library',
  version: '1.0.0',
  language: 'en',
  concepts: [
    concept('payment', 'a payment', ['pay~', 'payment~', 'reward~'], ['bribe']),
    concept('bribe', 'a bribe', ['bribe~', 'bribery', 'kickback~']),
    concept('dumping', 'dumping', ['dump~', 'discharge~', 'pump~ out']),
    concept('waste', 'waste', ['waste', 'sludge', 'oily water']),
    concept('water', 'the sea', ['bay', 'estuary', 'sea']),
    concept('breaking', 'a breach', ['violate~', 'breach~', 'break~']),
    concept('agreement', 'an agreement', ['accord~', 'agreement~', 'pact~', 'Velmark-Kestria accord']),
    concept('dying', 'deaths', ['die~', 'death~']),
    concept('cause', 'a cause', ['led to', 'caused', 'because of']),
    concept('denying', 'a denial', ['deny~', 'denial~', 'reject~', 'dismiss~', 'baseless']),
    concept('calling-untrue', 'a denial', ['lying']),
    concept('doubting', 'a doubt', ['doubt~', 'question~', 'unproven']),
    concept('alleging', 'a charge', ['allege~', 'accuse~', 'claim~']),
    concept('confirming', 'a confirmation', ['confirm~', 'admit~', 'acknowledge~']),
  ],
  nulls: ['pay~ tribute', 'dump truck~', 'did not deny', 'does not deny', 'Lorn Castle', 'Old Kestria Road'],
}

const actor = (id: string, kind: Actor['kind'], aliases: Actor['aliases'], memberOf: string[] = []): Actor => ({
  ...{ id, kind, name: aliases[0]?.text ?? id, description: 'Invented.', aliases },
  ...(memberOf.length === 0 ? {} : { memberOf }),
})
const strong = (...texts: string[]) => texts.map((text) => ({ text }))
const weak = (...texts: string[]) => texts.map((text) => ({ text, weak: true as const }))

const ACTORS: Actor[] = [
  actor('kestria', 'state', [
    ...strong('Kestria', 'Kestrian', 'Kestrians', 'Republic of Kestria'),
    ...strong('Κεστρία', 'Кестрия', 'كستريا', '佳斯特'),
    ...weak('Lorn'),
  ]),
  actor('velmark', 'state', strong('Velmark', 'Velmarker', 'Velmarkers')),
  actor('port-authority', 'organisation', [...strong('Sandmouth Port Authority', 'SPA'), ...weak('Port Authority')]),
  actor('halden-shipping', 'organisation', [...strong('Halden Shipping'), ...weak('Halden')]),
  actor('halden-union', 'group', strong('Halden Shipping Union')),
  actor('transport-service', 'organisation', strong('Inland Transport Service', 'ITS')),
  actor('water-watch', 'group', strong('Water Watch')),
  actor('al-sahir', 'group', strong('al-Sahir')),
  actor('iharbour', 'organisation', [{ text: 'iharbour', case: 'any' }]),
  actor('harbour-post', 'outlet', [...strong('Harbour Post'), ...weak('Post')]),
  actor('suhel-dorn', 'person', [...strong('Suhel Dorn'), ...weak('Dorn')], ['port-authority']),
  actor('mina-varo', 'person', [...strong('Mina Varo'), ...weak('Varo')], ['kestria']),
  actor('otto-varo', 'person', [...strong('Otto Varo'), ...weak('Varo')], ['velmark']),
  actor('rolf-halden', 'person', [...strong('Rolf Halden'), ...weak('Halden')]),
  actor('zoe-lukasz', 'person', [...strong('Zoë Łukasz'), ...weak('Łukasz')]),
  actor('ida-weiss', 'person', [...strong('Ida Weiß'), ...weak('Weiß')]),
]

const statement = (
  id: string,
  speaker: string,
  stance: 'alleges' | 'supports' | 'questions' | 'denies',
  date: string,
) => ({
  ...{ id, speaker, stance, date },
  summary: 'Invented.',
  sources: ['wire'],
})

const breach = (who: string, rival: string): Rule => ({
  slots: [
    { name: 'who', any: [`actor:${who}`], rival: [`actor:${rival}`] },
    { name: 'breach', any: ['@breaking'], needed: true },
    { name: 'accord', any: ['@agreement'], needed: true },
  ],
  threshold: 3,
  agent: { of: 'breach', is: 'who' },
  not: ['other-accords'],
})

const allegation = (
  id: string,
  about: string[],
  match: Match,
  statements: Allegation['statements'] = [],
): Allegation => ({
  ...{ id, about, match, statements },
  title: id,
  summary: 'Invented.',
  firstReported: { date: '2031-06-26', by: 'harbour-post' },
  examples: { match: [], noMatch: [] },
})

const ALLEGATIONS: Allegation[] = [
  allegation(
    'harbour-bribes',
    ['kestria'],
    {
      phrases: ['Sandmouth bribery case'],
      short: ['ledger story'],
      rules: [
        {
          slots: [
            { name: 'payer', any: ['actor:kestria'], needed: true, rival: ['actor:velmark'] },
            { name: 'payment', any: ['@payment'], needed: true },
            { name: 'taker', any: ['harbour-officials'] },
          ],
          threshold: 3,
        },
      ],
    },
    [
      { ...statement('varo-denies', 'mina-varo', 'denies', '2031-06-27'), official: true },
      { ...statement('dorn-denies', 'suhel-dorn', 'denies', '2031-06-28'), behalf: 'port-authority' },
      statement('velmark-alleges', 'velmark', 'alleges', '2031-06-26'),
      statement('lukasz-questions', 'zoe-lukasz', 'questions', '2031-07-09'),
      { ...statement('otto-denies-late', 'otto-varo', 'denies', '2032-01-15'), official: true },
    ],
  ),
  allegation('bay-dumping', ['halden-shipping'], {
    rules: [
      {
        slots: [
          { name: 'who', any: ['actor:halden-shipping'] },
          { name: 'dumping', any: ['@dumping'], needed: true },
          { name: 'waste', any: ['@waste'], needed: true },
          { name: 'water', any: ['@water'] },
        ],
        threshold: 4,
      },
    ],
  }),
  allegation('dumping-deaths', ['halden-shipping'], {
    rules: [
      {
        slots: [
          { name: 'deaths', any: ['@dying'], needed: true },
          { name: 'cause', any: ['@cause'], needed: true },
        ],
        within: ['bay-dumping'],
      },
    ],
  }),
  allegation('breach-kestria', ['kestria'], { rules: [breach('kestria', 'velmark')] }),
  allegation('breach-velmark', ['velmark'], { rules: [breach('velmark', 'kestria')] }),
]

const CONCEPTS: Concept[] = [
  concept('harbour-officials', 'harbour officials', ['harbour official~', 'pilot~', 'harbour master~']),
  concept('other-accords', 'another accord', ['ferry accord', 'postal accord']),
]

/** A dataset around any actors, concepts and allegations. */
export function datasetOf(parts: Partial<Dataset>): Dataset {
  return {
    format: 1,
    id: 'grey-harbour',
    title: 'Grey harbour',
    description: 'Invented.',
    version: '1.0.0',
    updated: '2032-05-01',
    language: 'en',
    license: 'CC0-1.0',
    maintainers: ['Ada Example'],
    sources: [{ id: 'wire', publisher: 'Coast Wire', date: '2031-06-27', language: 'en', kind: 'report' }],
    actors: [],
    allegations: [],
    ...parts,
  }
}

/** The whole quarrel. */
export const HARBOUR: Dataset = datasetOf({ actors: ACTORS, concepts: CONCEPTS, allegations: ALLEGATIONS })

/** The whole quarrel, compiled. */
export const HARBOUR_INDEX: Index = compile([HARBOUR], LIBRARY)

/** The actors and concepts of the quarrel with one allegation, named "it", that is recognised as given. */
export function indexOfMatch(match: Match, library = LIBRARY): Index {
  return compile(
    [datasetOf({ actors: ACTORS, concepts: CONCEPTS, allegations: [allegation('it', ['kestria'], match)] })],
    library,
  )
}

/** As indexOfMatch, with one rule. */
export function indexOfRule(rule: Rule): Index {
  return indexOfMatch({ rules: [rule] })
}

/** An index that knows nothing but these names: each one actor, its id `name-N` by its place in the list. */
export function indexOfNames(names: readonly (string | Actor['aliases'][number])[]): Index {
  const actors = names.map((name, index) =>
    actor(`name-${index}`, 'organisation', [typeof name === 'string' ? { text: name } : name]),
  )
  return compile([datasetOf({ actors })], { ...LIBRARY, concepts: [], nulls: [] })
}
