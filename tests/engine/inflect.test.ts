import { describe, expect, it } from 'vitest'
import { inflections } from '../../engine/inflect.ts'

const FORMS: [word: string, forms: string][] = [
  ['dump', 'dumps dumped dumping'],
  ['reward', 'rewards rewarded rewarding'],
  ['bribe', 'bribes bribed bribing'],
  ['agree', 'agrees agreed agreeing'],
  ['deny', 'denies denied denying'],
  ['obey', 'obeys obeyed obeying'],
  ['breach', 'breaches breached breaching'],
  ['push', 'pushes pushed pushing'],
  ['boss', 'bosses bossed bossing'],
  ['tax', 'taxes taxed taxing'],
  ['ship', 'ships shipped shipping'],
  ['plan', 'plans planned planning'],
  ['stop', 'stops stopped stopping'],
  ['refer', 'refers referred referring'],
  ['channel', 'channels channelled channelling channeled channeling'],
  ['pay', 'pays paid paying'],
  ['break', 'breaks broke broken breaking'],
  ['withdraw', 'withdraws withdrew withdrawn withdrawing'],
  ['woman', 'women'],
  ['bounty', 'bounties'],
  ['equip', 'equipped'],
  ['rebut', 'rebutted'],
  ['occur', 'occurred'],
  ['embed', 'embedded'],
  ['kidnap', 'kidnapped'],
  ['deter', 'deterred'],
  ['regret', 'regretted'],
  ['tie', 'tying'],
  ['traffic', 'trafficking'],
  ['mislead', 'misled'],
  ['repay', 'repaid'],
  ['overthrow', 'overthrew'],
  ['undertake', 'undertook'],
  ['sink', 'sunk'],
  ['freeze', 'frozen'],
  ['fly', 'flew'],
  ['hang', 'hung'],
  ['swear', 'swore'],
  ['prove', 'proven'],
  ['gunman', 'gunmen'],
  ['serviceman', 'servicemen'],
  ['veto', 'vetoes'],
  ['embargo', 'embargoes'],
  ['crisis', 'crises'],
  ['thief', 'thieves'],
  ['child', 'children'],
]

describe('a word with its plural, its third person, its past and its participle', () => {
  it.each(FORMS)('%s: %s', (word, forms) => {
    expect(inflections(word)).toEqual(expect.arrayContaining([word, ...forms.split(' ')]))
  })
})

describe('letters are doubled where English doubles them, and only there', () => {
  it.each([
    ['visit', 'visitted'],
    ['open', 'openned'],
    ['load', 'loadded'],
    ['attack', 'attackked'],
    ['harbour', 'harbourred'],
    ['ship', 'shiped'],
    ['commit', 'commited'],
  ])('%s has no form %s', (word, wrong) => {
    expect(inflections(word)).not.toContain(wrong)
  })
})

describe('an irregular word has no regular forms', () => {
  it.each([
    ['pay', 'payed'],
    ['break', 'breaked'],
    ['woman', 'womans'],
    ['give', 'gived'],
    ['spread', 'spreaded'],
    ['tie', 'tiing'],
    ['hurt', 'hurted'],
  ])('%s: not %s', (word, wrong) => {
    expect(inflections(word)).not.toContain(wrong)
  })
})

describe('the list', () => {
  it.each(['dump', 'pay', 'channel', 'cut', 'put', 'bid', 'deny', 'a', ''])(
    'of "%s" begins with the word and repeats nothing',
    (word) => {
      const forms = inflections(word)
      expect(forms[0]).toBe(word)
      expect(new Set(forms).size).toBe(forms.length)
    },
  )

  it('of a short word does not reach other words', () => {
    expect(inflections('unit')).not.toContain('united states')
    expect(inflections('bonus')).toContain('bonuses')
    expect(inflections('bonus')).not.toContain('bon')
  })
})
