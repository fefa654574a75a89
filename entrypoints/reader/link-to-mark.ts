import type { Mark } from '../../page/passage.ts'
import { passageLink } from '../../page/text-fragment.ts'
import type { Reading } from './reading.ts'

/** The address of the page with a directive that leads to a mark. */
export function linkToMark({ location }: Document, { sent }: Reading, { passage, span }: Mark): string {
  const passages = sent.map((one) => one.text)
  return passageLink(location.href, { passages, passage: sent.indexOf(passage), span })
}
