import { type GetMessage, type Words, wordsOf } from '../../components/words.ts'

type Entry = { message: string; placeholders?: Record<string, { content: string }> }
type Messages = Record<string, Entry>

const files = import.meta.glob<Messages>('../../public/_locales/*/messages.json', { eager: true, import: 'default' })
const LOCALES = new Map(Object.entries(files).map(([path, messages]) => [path.split('/').at(-2) ?? '', messages]))

/** A made-up language whose every text is half as long again as English: what a translation may come to. */
const LONG = 'long'

/** The languages that the gallery can speak: those of `_locales`, a long one, and always one from right to left. */
export const GALLERY_LANGUAGES: readonly string[] = [...new Set([...LOCALES.keys(), LONG, 'ar'])]

/** The words of a language of the gallery. One without a file of its own speaks English with its own direction. */
export function galleryWords(language: string): Words {
  if (language === LONG) return wordsOf((key, texts) => longer(messageOf('en', key, texts)), 'en-GB')
  const get: GetMessage = (key, texts) => messageOf(language, key, texts) || messageOf('en', key, texts)
  return wordsOf(get, language === 'en' ? 'en-GB' : language)
}

/** As a browser's getMessage: placeholders by name, `$1` … `$9`, '' for a key that is not there. */
function messageOf(language: string, key: string, texts: string[] = []): string {
  const entry = LOCALES.get(language)?.[key]
  if (entry === undefined) return ''
  const places = new Map(Object.entries(entry.placeholders ?? {}).map(([name, one]) => [name.toLowerCase(), one]))
  return entry.message
    .replace(/\$(\w+)\$/g, (_, name: string) => places.get(name.toLowerCase())?.content ?? '')
    .replace(/\$(\d)/g, (_, digit: string) => texts[Number(digit) - 1] ?? '')
}

/** Vowels are doubled, and the longest word gets a tail, as compounds have in German or Russian. */
function longer(text: string): string {
  const doubled = text.replace(/[aeiou]/g, (vowel) => vowel + vowel)
  const longest = doubled.match(/[A-Za-z]+/g)?.reduce((one, other) => (other.length > one.length ? other : one))
  return longest === undefined ? doubled : doubled.replace(longest, `${longest}sgemeinschaft`)
}
