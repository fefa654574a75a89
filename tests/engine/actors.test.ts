import { describe, expect, it } from 'vitest'
import { compile } from '../../engine/compile.ts'
import { recognise } from '../../engine/recognise.ts'
import { datasetOf, HARBOUR, HARBOUR_INDEX, indexOfNames, LIBRARY } from './fixture.ts'
import { readMarked } from './marked-text.ts'
import { rows } from './rows.ts'

const table = (rule: string, ...notations: string[]) => describe(rule, () => rows(HARBOUR_INDEX, 'actor', notations))

table(
  'of two names that overlap, the earlier start wins, then the longer',
  'The [Halden Shipping Union]{halden-union} left [Halden Shipping]{halden-shipping}.',
  '[Republic of Kestria]{kestria}',
  '[Sandmouth Port Authority]{port-authority}, then [Port Authority]{port-authority}',
)

describe('overlapping names', () => {
  const index = indexOfNames(['Grey Harbour', 'Harbour Line', 'Grey Harbour Line', 'Line'])
  rows(index, 'actor', [
    '[Grey Harbour Line]{name-2}',
    '[Grey Harbour]{name-0} lines',
    '[Grey Harbour]{name-0} [Harbour Line]{name-1} [Line]{name-3}',
    'Greyish [Harbour Line]{name-1}',
    'Grey, [Harbour Line]{name-1}',
  ])
})

table(
  'names are whole words',
  '[Kestria] borders [Velmark].',
  'Kestriania, Sudkestria, Kestria7 and Haldenshipping',
  'The spa, the spaniel and the SPAs',
  '[Kestria]: “[Kestria]” ([Kestria]) [Kestria]. [Kestria]! [Kestria]/[Velmark] [Kestria]—[Velmark]',
)

table(
  'a possessive or a hyphen ends the name',
  "[Kestria]'s fleet and [Kestria]’s pilots",
  'the [Kestria]-linked fleet and the anti-[Velmark] league',
  '[Suhel Dorn]’s letter, then [Dorn]’s',
  'the [SPA]’s and the [S.P.A.]’s berth',
)

table(
  'space, hyphen and apostrophe within a name are alike',
  '[al-Sahir] [al Sahir] [al‑Sahir] [al–Sahir] [al’Sahir] [Al-Sahir]',
  '[Halden\u00a0Shipping] [Halden  Shipping] [Halden\nShipping] [Halden\n      Shipping] [Halden-Shipping]',
)

table(
  'a name does not run over a mark',
  'Halden. Shipping rose. Halden, Shipping; Halden (Shipping) Halden: Shipping Halden “Shipping”',
  'Inland Transport. Service was poor.',
  'HaldenShipping',
)

table('a name does not run over the border of a passage', 'Halden ¶ Shipping', '# Water ¶ Watch')

table('a dot after a short word may stand within a name', 'Halden... Shipping', 'Harbour. Post')

describe('a name is found in its own spelling', () => {
  rows(indexOfNames(['Dorn & Varo', 'Halden.example', 'D&V', 'Halden + Sons']), 'actor', [
    'So [Dorn & Varo] and [D&V] and [Halden.example] and [Halden + Sons] rose.',
    'Dorn, Varo; Halden. Example; Halden, Sons',
  ])
})

describe('a dot after a short word', () => {
  rows(indexOfNames(['St Orla', 'J Dorn']), 'actor', ['[St. Orla] and [St Orla] and [J. Dorn]', 'St.. Orla, St, Orla'])
})

table(
  'letters are compared without marks',
  '[Zoë Łukasz] [Zoe Lukasz] [ZOË ŁUKASZ] [Zoe\u0308 Łukasz]',
  '[Ida Weiß] [Ida Weiss] [IDA WEISS]',
  '[Hal\u00adden Ship\u200bping] of [Ke\u00adstria]',
  'Zoë Lukas, Ida Weis',
  '[Halden \u200bShipping] [Halden \u200eShipping] [Halden\u2003Shipping] [Kestria]ʼs fleet',
)

table(
  'names in other scripts',
  'Η [Κεστρία] και η [ΚΕΣΤΡΙΑ]; το κεστρια',
  'Порт [Кестрия]; но Кестрией',
  'قالت [كستريا] ذلك',
  '在[佳斯特]和港口',
  '[Kestria]社 and [佳斯特]Halden',
  '佳斯 特別',
)

table(
  'a weak alias counts only where its actor has a strong name on the page',
  'Dorn left.',
  '[Suhel Dorn] left; [Dorn] returned.',
  '[Dorn] returned after [Suhel Dorn] had left.',
  '[Dorn] returned. ¶ It was [Suhel Dorn].',
  'The Post was late.',
  'The [Harbour Post] was late. The [Post] says why.',
  'Lorn was calm. ¶ [Velmark] was not.',
  '[Lorn] was calm. ¶ [Kestria] was not.',
)

table(
  'a weak alias counts where it fills a slot of a sure allegation',
  '[Lorn] paid bribes to harbour officials.',
  'Lorn paid the crew.',
  '[Halden] dumped sludge in the bay.',
)

table(
  'an allegation proves a weak name for the actor that filled its slot, not for others of that name',
  '[Halden]{halden-shipping} dumped sludge in the bay.',
)

table(
  'a surname that two people of the page share is neither’s',
  '[Mina Varo]{mina-varo} left. [Varo]{mina-varo} returned.',
  '[Otto Varo]{otto-varo} left. [Varo]{otto-varo} returned.',
  '[Mina Varo] met [Otto Varo]. Varo returned.',
  'Varo left.',
)

table(
  'a surname behind a stranger’s first name is somebody else’s',
  '[Suhel Dorn] spoke. In the end Jeanne Dorn answered.',
  '[Suhel Dorn] spoke. Then the singer Jeanne Dorn sang.',
  '[Mina Varo] spoke. The envoy met Jeanne Varo’s crew.',
  '[Suhel Dorn] spoke. Jeanne Dorn left.',
  '[Suhel Dorn] spoke. The envoy met Jeanne\u00a0Dorn.',
  '[Suhel Dorn] spoke. The envoy met Jeanne Smith-Dorn.',
  '[Suhel Dorn] spoke. Later he met Jeanne Dorn. Dorn left.',
)

table(
  'a title, a small word or a possessive is no first name',
  '[Suhel Dorn] spoke. Then Mr. [Dorn] left, and President [Dorn], and the late [Dorn].',
  '[Suhel Dorn] spoke. Yesterday [Dorn] left.',
  '[Suhel Dorn] spoke, and the [SPA]’s [Dorn] left.',
  '[Suhel Dorn] spoke. He said: “[Dorn] lied.”',
  '[Suhel Dorn] spoke, and then Foreign Minister [Dorn] left.',
  '[Suhel Dorn] spoke. Late on Monday [Dorn] left.',
  '[Suhel Dorn] spoke. Back in [Velmark] [Dorn] slept.',
  '[Suhel Dorn] spoke. It was signed by S. [Dorn] himself.',
)

table(
  'a capitalised word that ends the sentence before is no first name',
  '[Suhel Dorn] spoke in [Velmark]. [Dorn] left.',
  '[Suhel Dorn] spoke on Monday. [Dorn] left.',
)

table(
  'in a heading any word may be capitalised',
  '# Angry [Dorn] Leaves ¶ [Suhel Dorn] left.',
  '## Why Did [Dorn] Leave ¶ [Suhel Dorn] left.',
)

table(
  'a name that may be several actors has a target for each that is there',
  '[Rolf Halden]{rolf-halden} leads [Halden Shipping]{halden-shipping} now. [Halden]{halden-shipping+rolf-halden} rose.',
  '[Rolf Halden]{rolf-halden} left. [Halden]{rolf-halden} slept.',
  '[Halden Shipping]{halden-shipping} rose. [Halden]{halden-shipping} fell.',
  '[Rolf Halden] leads [Halden Shipping]. In May Jeanne [Halden]{halden-shipping} rose.',
)

table(
  'an acronym in a passage of capitals needs the actor elsewhere',
  '# A NATION COUNTS ITS DEAD ¶ The crews came home.',
  '# A NATION COUNTS [ITS] DEAD ¶ The [Inland Transport Service] came home.',
  '# A NATION COUNTS [ITS] DEAD ¶ The [ITS] came home.',
  'A NATION COUNTS ITS DEAD',
  '# [KESTRIA] COUNTS ITS DEAD ¶ Its crews came home.',
  '# A Nation Counts [ITS] Dead',
)

table(
  'case',
  '[Water Watch] counts the fish.',
  'A water watch was kept. Water watch, water Watch.',
  'the [ITS], not its',
  '[iharbour] [IHarbour] [iHarbour]',
  'kestria, halden shipping',
  '[KESTRIA] and [HALDEN SHIPPING]',
)

table(
  'a null phrase takes weak names and leaves strong ones',
  '[Kestria] sold Lorn Castle. [Lorn] is calm.',
  'They met in Old [Kestria] Road.',
)

table('nothing', '', ' ', 'The bay was calm.', '… 😀 \ud83d')

describe('an unproven longer name does not hide the strong name in it', () => {
  const aliases = [{ text: 'Kestria Today', weak: true as const }, { text: 'Kestria Today Weekly' }]
  const paper = { id: 'paper', kind: 'outlet' as const, name: 'Kestria Today', description: 'Invented.', aliases }
  const index = compile([datasetOf({ actors: [...HARBOUR.actors, paper] })], LIBRARY)
  rows(index, 'actor', [
    '[Kestria]{kestria} today, [Kestria]{kestria} Today.',
    '[Kestria Today]{paper} of the [Kestria Today Weekly]{paper}',
  ])
})

describe('two datasets that know one actor', () => {
  const [kestria] = HARBOUR.actors
  if (kestria === undefined) throw new Error('The fixture has no actors.')
  const second = datasetOf({ id: 'second', actors: [kestria] })
  const index = compile([HARBOUR, second], LIBRARY)
  rows(index, 'actor', ['[Kestria]{kestria+kestria} and [Velmark]{velmark}', '[Kestria], then [Lorn]{kestria+kestria}'])

  it('are both named in the mention', () => {
    const { mentions } = recognise(index, readMarked('Kestria').page)
    expect(mentions.map((one) => one.targets.map((target) => target.dataset))).toEqual([['grey-harbour', 'second']])
  })

  it('as person do not make a surname ambiguous', () => {
    const dorn = HARBOUR.actors.filter((one) => one.id === 'suhel-dorn')
    const both = compile([HARBOUR, datasetOf({ id: 'second', actors: dorn })], LIBRARY)
    const { mentions } = recognise(both, readMarked('Suhel Dorn left. Dorn returned.').page)
    expect(mentions.map((one) => one.targets.length)).toEqual([2, 2])
  })
})

describe('a mention of an actor', () => {
  const { mentions } = recognise(HARBOUR_INDEX, readMarked('The crews of KESTRIA').page)

  it('is sure, has the words as printed, and no reasons', () => {
    expect(mentions).toEqual([
      {
        kind: 'actor',
        passage: 0,
        span: { start: 13, end: 20 },
        quote: 'KESTRIA',
        targets: [{ dataset: 'grey-harbour', kind: 'actor', id: 'kestria' }],
        sure: true,
        why: [],
      },
    ])
  })
})
