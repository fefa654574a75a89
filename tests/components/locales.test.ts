import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json' with { type: 'json' }

type Entry = { message: string; description?: string; placeholders?: Record<string, { content: string }> }
type Messages = Record<string, Entry>

const FOLDER = 'public/_locales'
const PLURAL = /_(zero|one|two|few|many|other)$/

/** Words by which a text would judge. \p{L} keeps them whole in every script; \b knows Latin letters only. */
const VERDICTS: Record<string, RegExp> = {
  en: words(
    'true|untrue|truth|false|falsely|fake|hoax|lie|lies|lied|liar|debunk\\p{L}*|mislead\\p{L}*|misinformation|disinformation|propaganda|bogus|baseless|unfounded|fact.?check\\p{L}*|myth|refuted?|disproved?n?|proven?|verified|claims? to',
  ),
  es: words(
    'verdad|verdader[oa]s?|fals[oa]s?|falsamente|falsedad(?:es)?|mentiras?|mentiros[oa]s?|miente|bulos?|desinformación|propaganda|engañ\\p{L}*|refutad[oa]s?|infundad[oa]s?|probad[oa]s?|demostrad[oa]s?',
  ),
  fr: words(
    'vrai(?:e|s|es)?|vérité|faux|fausses?|faussement|mensong\\p{L}*|menteu\\p{L}*|ment|infox|canular|désinformation|propagande|trompeu\\p{L}*|réfuté\\p{L}*|infondé\\p{L}*|prouvé\\p{L}*|démontré\\p{L}*',
  ),
  de: words(
    'wahr(?:e[nmrs]?)?|unwahr\\p{L}*|wahrheit\\p{L}*|falsch\\p{L}*|lügen?|lügner\\p{L}*|gelogen|fake\\p{L}*|irreführend\\p{L}*|desinformation|propaganda|widerlegt\\p{L}*|haltlos\\p{L}*|unbegründet\\p{L}*|bewiesen\\p{L}*|erwiesen\\p{L}*|entlarvt\\p{L}*|verifiziert\\p{L}*|faktencheck\\p{L}*|mythos',
  ),
  ru: words(
    'правд[аыуе]|правдой|правдив\\p{L}*|истин\\p{L}*|ложь|лжи|ложью|ложн\\p{L}*|лжив\\p{L}*|лжец\\p{L}*|фейк\\p{L}*|фальшив\\p{L}*|дезинформац\\p{L}*|пропаганд\\p{L}*|опровергнут\\p{L}*|разоблач\\p{L}*|необоснован\\p{L}*|беспочвен\\p{L}*|доказан\\p{L}*|недоказан\\p{L}*|обман\\p{L}*|миф\\p{L}?',
  ),
  // Arabic joins "and", "so", "by", "as", "for", "the" to the word.
  ar: words(
    '[وف]?[بكل]?(?:ال|لل)?(?:صحيح|حقيقي|حقيقة|خاطئ|باطل|كذب|كاذب|أكاذيب|زائف|مزيف|مفبرك|مضلل|تضليل|دعاية|إشاعة|شائعة|خرافة|مدحض|مدحوض)\\p{L}*',
  ),
}

/** As Chrome reads a locale's folder: `pt_BR` is the language tag `pt-BR`. */
const locales = readdirSync(FOLDER).map((locale) => ({
  locale,
  messages: JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8')) as Messages,
}))
const expected = english as Messages
const bases = new Set(Object.keys(expected).flatMap((key) => (PLURAL.test(key) ? [key.replace(PLURAL, '')] : [])))

describe.each(locales)('the messages in $locale', ({ locale, messages }) => {
  const entries = Object.entries(messages)
  const rules = new Intl.PluralRules(locale.replace('_', '-'))
  const possible = rules.resolvedOptions().pluralCategories
  // `other` is what the interface falls back to. A form for millions only, as in Spanish and French, may be missing.
  const taken = Array.from({ length: 1001 }, (_, n) => rules.select(n))
  const needed = new Set(['other', ...taken])
  // A form of a single number may say it with the noun alone, as the Arabic dual does; the Russian `one` is also 21.
  const ofOneNumber = possible.filter((category) => taken.filter((one) => one === category).length === 1)

  it('have the keys of English, with the plural forms that the language needs', () => {
    const single = Object.keys(expected).filter((key) => !PLURAL.test(key))
    const forms = (categories: Iterable<string>) =>
      [...bases].flatMap((base) => [...categories].map((category) => `${base}_${category}`))
    const allowed = new Set([...single, ...forms(possible)])
    expect([...single, ...forms(needed)].filter((key) => !(key in messages))).toEqual([])
    expect(Object.keys(messages).filter((key) => !allowed.has(key))).toEqual([])
  })

  it('tell which language they are in', () => {
    expect(messages.languageTag?.message).toBe(locale.replace('_', '-'))
  })

  it('take the same placeholders', () => {
    const faulty = entries.flatMap(([key, one]) => {
      const model = expected[key] ?? expected[key.replace(PLURAL, '_other')]
      if (!model) return []
      const omitted = ofOneNumber.some((category) => PLURAL.exec(key)?.[1] === category) ? '$1' : ''
      const [has, needs] = [substitutions(one), substitutions(model)].map((all) =>
        [...all].filter((content) => content !== omitted).join(' '),
      )
      return has === needs && contents(one) === contents(model) ? [] : [`${key}: ${has}, in English ${needs}`]
    })
    expect(faulty).toEqual([])
  })

  it('are not empty', () => {
    expect(entries.filter(([, one]) => !one.message.trim()).map(([key]) => key)).toEqual([])
  })

  it('give no verdict', () => {
    const verdict = VERDICTS[locale.split('_')[0] ?? '']
    expect(verdict, 'a new language brings its own list of words that judge').toBeDefined()
    expect(
      entries.filter(([, one]) => verdict?.test(bare(one.message))).map(([key, one]) => `${key}: ${one.message}`),
    ).toEqual([])
  })

  it('fit the stores: a name of 75 and a description of 132 characters', () => {
    expect([...(messages.extensionName?.message ?? '')].length).toBeLessThanOrEqual(75)
    expect([...(messages.extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(132)
  })
})

describe('the lists of words that judge', () => {
  it.each([
    ['en', 'This is false.', 'Show fewer'],
    ['es', 'Es FALSO.', 'Acusación negada'],
    ['fr', 'une allégation mensongère', 'un démenti'],
    ['de', 'Das ist unwahr.', 'während der Aussage'],
    ['ru', 'Это ложь.', 'Обвинение и отрицание'],
    ['ar', 'وهذا المضلِّلة', 'ادعاء ونفي وتصريح'],
  ])('find theirs in %s, and nothing in neutral words', (language, judging, neutral) => {
    expect(VERDICTS[language]?.test(bare(judging))).toBe(true)
    expect(VERDICTS[language]?.test(neutral)).toBe(false)
  })
})

/** What a message shows, as the browser resolves it: `$1` … `$9`, by name or bare. */
function substitutions(one: Entry): Set<string> {
  const named = [...one.message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => {
    return one.placeholders?.[name.toLowerCase()]?.content ?? `undeclared ${name}`
  })
  const unnamed = [...one.message.replace(/\$\w+\$/g, '').matchAll(/\$\d/g)].map(([name]) => name)
  return new Set([...named, ...unnamed].sort())
}

/** Without the vowel signs that Arabic may be written with. */
function bare(text: string): string {
  return text.replace(/[\u064b-\u0652]/g, '')
}

function contents(one: Entry): string {
  return Object.entries(one.placeholders ?? {})
    .map(([name, { content }]) => `${name}=${content}`)
    .sort()
    .join(' ')
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'iu')
}
