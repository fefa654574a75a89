import { type GetMessage, type Words, wordsOf } from '../../components/words.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }

type Entry = { message: string; placeholders?: Record<string, { content: string }> }

/** A browser's getMessage over the English file: placeholders by name, `$1` … `$9`, '' for a key that is not there. */
export const getEnglish: GetMessage = (key, substitutions = []) => {
  const entry = (messages as Record<string, Entry>)[key]
  if (entry === undefined) return ''
  const placeholders = new Map(Object.entries(entry.placeholders ?? {}).map(([name, one]) => [name.toLowerCase(), one]))
  return entry.message
    .replace(/\$(\w+)\$/g, (_, name: string) => placeholders.get(name.toLowerCase())?.content ?? '')
    .replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '')
}

/** The words of the interface in British English. */
export const ENGLISH: Words = wordsOf(getEnglish, 'en-GB')
