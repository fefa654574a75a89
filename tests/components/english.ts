import { type GetMessage, type Words, wordsOf } from '../../components/words.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { messageFrom } from './message-from.ts'

/** A browser's getMessage over the English file. */
export const getEnglish: GetMessage = messageFrom(messages)

/** The words of the interface in British English. */
export const ENGLISH: Words = wordsOf(getEnglish, 'en-GB')
