import { describe } from 'vitest'
import type { Actor } from '../../dataset/model.ts'
import { compile } from '../../engine/compile.ts'
import { datasetOf, HARBOUR, LIBRARY } from './fixture.ts'
import { rows } from './rows.ts'

const aliases = (strong: string[], weak: string[]): Actor['aliases'] => [
  ...strong.map((text) => ({ text })),
  ...weak.map((text) => ({ text, weak: true as const })),
]
const actor = (id: string, kind: Actor['kind'], name: string, weak: string[], memberOf?: string[]): Actor => ({
  ...{ id, kind, name, description: 'Invented.', aliases: aliases([name], weak) },
  ...(memberOf === undefined ? {} : { memberOf }),
})

const index = compile(
  [
    datasetOf({
      actors: [
        actor('kestria', 'state', 'Kestria', ['Lorn']),
        actor('velmark', 'state', 'Velmark', []),
        actor('port', 'organisation', 'Port Authority', []),
        actor('chamber', 'organisation', 'Kestrian Chamber', ['Chamber'], ['kestria']),
        actor('dorn', 'person', 'Suhel Dorn', ['Dorn']),
        actor('varo', 'person', 'Mina Varo', ['Varo'], ['kestria']),
        actor('price', 'person', 'Ada Price', ['Price'], ['kestria']),
        actor('coast-post', 'outlet', 'Coast Post', ['Post', 'The Post']),
        actor('evening-post', 'outlet', 'Evening Post', []),
        actor('cbx', 'outlet', 'CBX News', ['CBX']),
      ],
    }),
  ],
  LIBRARY,
)
const table = (rule: string, ...notations: string[]) => describe(rule, () => rows(index, 'actor', notations))

table(
  'initials, a nickname and a suffix belong to a full name',
  '[Suhel Q. Dorn] left. [Dorn] returned.',
  '[Suhel Q. R. Dorn, Jr.] left.',
  'Gen. [Suhel Dorn Jr.], who spoke, left.',
  '[Suhel “Lightning” Dorn] left.',
  '[Mina Varo III] left.',
)

table('initials behind another given name do not', 'Jeanne Q. Dorn left.', 'Old Suhel. Q. Then Dorn left.')

table(
  'a title speaks for a surname where the page names others of the field',
  '[Velmark] and [Port Authority]: Mr. [Dorn] left.',
  '[Velmark] and [Port Authority] heard Senator [Dorn].',
  'Mr. Dorn left.',
)

table(
  'so does a word of saying, where it names more of them',
  '[Kestria], [Velmark], [Port Authority]: then [Dorn] said no.',
  '[Kestria], [Velmark], [Port Authority]: “No,” said [Dorn].',
  '[Kestria], [Velmark], [Port Authority]: then [Dorn] also denied it.',
  '[Velmark]: then Dorn said no.',
  '[Kestria], [Velmark], [Port Authority]: then Dorn slept.',
)

table(
  'a body speaks for a surname, unless it is a word of the page or part of a longer name',
  '[Kestria] sent [Varo] away.',
  '[Kestria] sent [Price] away.',
  '[Kestria] rose. Price rises hurt; the price doubled.',
  '[Kestria] rose. The Varo Institute closed.',
)

table('an article and no noun behind it make a common noun', '[Suhel Dorn] left. He lived as a Dorn in the hills.')
table('with a noun behind it does not', '[Suhel Dorn] left. A [Dorn] aide stayed.')

table(
  'a short name that goes on is part of a longer one',
  '[Kestria] voted. The [Chamber] met. Chamber Speaker Ida Holm left.',
  '[Kestria] voted. [Chamber] Democrats left.',
  '[Kestria] sold Lorn Castle; in [Lorn] it rained.',
  '[Kestria] slept. We heard Radio Lorn on the way.',
)

table('but in a heading any word may be capitalised', '# [Chamber] Votes ¶ [Kestria] slept.')

table(
  'words of reporting speak for a paper',
  '[Velmark] and [Kestria]: [The Post] reports a storm.',
  '[Velmark] and [Kestria] told the [Post] of it.',
  '[Velmark] told [CBX]’s “Morning” of [Kestria].',
  '[Velmark] and [Kestria]. (Ida Holm/[CBX]/File)',
  '[Velmark] and [Kestria] ([CBX]) met.',
  '[Velmark] and [Kestria], as seen in [The Post], met.',
  '[Velmark] and [Kestria] left the post. The Post was far.',
  'The Post reports a storm.',
)

table(
  'unless the page names another paper that ends alike',
  '[Velmark] told the [Evening Post] of [Kestria]. The Post reports a storm.',
)

describe('a page about an allegation speaks for surnames of its dataset', () => {
  const withBeebe = { ...HARBOUR, actors: [...HARBOUR.actors, actor('beebe', 'person', 'Rolf Beebe', ['Beebe'])] }
  rows(compile([withBeebe], LIBRARY), 'actor', [
    'It is said that [Kestria] paid harbour officials. Then call [Beebe] to testify.',
    '[Kestria] slept. Then call Beebe to testify.',
    'It is said that [Kestria] paid harbour officials. Then Jeanne Beebe came. Call Beebe.',
  ])
})
