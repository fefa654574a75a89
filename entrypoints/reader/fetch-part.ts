import { AskError, askBackground } from '../../platform/ask.ts'
import type { Part } from '../../platform/messages.ts'
import { type Parts, partsHere } from './parts.ts'

/** Gives a part, which the background puts into the page where it is not there yet. Rejects with an AskError. */
export async function fetchPart<Name extends Part>(name: Name): Promise<Parts[Name]> {
  if (partsHere()[name] === undefined) await askBackground('bring', name)
  const part = partsHere()[name]
  if (part === undefined) throw new AskError('refused')
  return part as Parts[Name]
}
