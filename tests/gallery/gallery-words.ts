import { type Words, wordsOf } from '../../components/words.ts'
import { ENGLISH, getEnglish } from '../components/english.ts'
import { type Messages, messageFrom } from '../components/message-from.ts'

const files = import.meta.glob<Messages>('../../public/_locales/*/messages.json', { eager: true, import: 'default' })
const LOCALES = new Map(Object.entries(files).map(([path, messages]) => [path.split('/').at(-2) ?? '', messages]))

/** A made-up language whose every text is half as long again as English: what a translation may come to. */
const LONG = 'long'

/** The languages that the gallery can speak: those of `_locales`, and a long one. */
export const GALLERY_LANGUAGES: readonly string[] = [...LOCALES.keys(), LONG]

/** The words of a language of the gallery. Throws for one that it does not speak. */
export function galleryWords(language: string): Words {
  if (language === 'en') return ENGLISH
  if (language === LONG) return wordsOf((key, texts) => longer(getEnglish(key, texts)), 'en-GB')
  const messages = LOCALES.get(language)
  if (messages === undefined) throw new Error(`The gallery does not speak "${language}".`)
  return wordsOf(messageFrom(messages), language)
}

/** Vowels are doubled, and the longest word gets a tail, as compounds have in German or Russian. */
function longer(text: string): string {
  const doubled = text.replace(/[aeiou]/g, (vowel) => vowel + vowel)
  const longest = doubled.match(/[A-Za-z]+/g)?.reduce((one, other) => (other.length > one.length ? other : one))
  return longest === undefined ? doubled : doubled.replace(longest, `${longest}sgemeinschaft`)
}
