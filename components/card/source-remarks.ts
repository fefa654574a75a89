import type { ToldSource } from '../../dataset/excerpt.ts'
import { checkedUrl } from '../checked-url.ts'
import type { Key, Words } from '../words.ts'

const SECOND_HAND: Readonly<Record<NonNullable<ToldSource['secondHand']>, Key>> = {
  copy: 'secondHandCopy',
  digest: 'secondHandDigest',
  'machine-translation': 'secondHandMachine',
  retelling: 'secondHandRetelling',
}

/** What a reader should know of a source: that it is not the original, an opinion, without a link. */
export function sourceRemarks({ t }: Pick<Words, 't'>, source: ToldSource): string[] {
  return [
    ...(source.secondHand === undefined ? [] : [t(SECOND_HAND[source.secondHand])]),
    ...(source.kind === 'opinion' ? [t('opinionPiece')] : []),
    ...(checkedUrl(source.url ?? source.archived) === undefined ? [t('noLink')] : []),
  ]
}
