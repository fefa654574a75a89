import type { GetMessage } from '../../components/words.ts'

/** The messages of one language, as its file in `_locales` holds them. */
export type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>

/** A browser's getMessage over such a file: placeholders by name, `$1` … `$9`, '' for a key that is not there. */
export function messageFrom(messages: Messages): GetMessage {
  return (key, substitutions = []) => {
    const entry = messages[key]
    if (entry === undefined) return ''
    const places = new Map(Object.entries(entry.placeholders ?? {}).map(([name, one]) => [name.toLowerCase(), one]))
    return entry.message
      .replace(/\$(\w+)\$/g, (_, name: string) => places.get(name.toLowerCase())?.content ?? '')
      .replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '')
  }
}
