import { type Hit, readPassage } from '../../../engine/hits.ts'
import { OwnerKind } from '../../../engine/owners.ts'
import { createTokens } from '../../../engine/tokens.ts'
import { hitsByOwner, type SentenceReading } from '../read-article.ts'
import { type IdeaArticle, type Marker, readsIn, sureIds, type World, withAdded } from './idea.ts'
import { tryRules } from './try-rules.ts'

export type Borrowing = {
  /** The text from which a sentence may borrow; none where it may not. */
  from: (one: IdeaArticle, sentence: SentenceReading) => string | undefined
  /** Whether names alone may be borrowed. */
  namesOnly: boolean
  /** Whether the page must surely mention the allegation otherwise. */
  primed: boolean
  /** Slots that the sentence must fill by itself. */
  own: number
}

/** No name or term runs on over this. */
const WALL = ' | '

/** Marks a sentence that fills a rule with at most one slot that it borrows from elsewhere on the page. */
export function borrowing(world: World, { from, namesOnly, primed, own }: Borrowing): Marker {
  const tokens = createTokens()
  return (one) => {
    const sure = sureIds(one)
    const ids = primed ? [...sure] : [...world.rules.keys()]
    const added = one.reading.sentences.flatMap((sentence) => {
      const source = sentence.hits.length < own || ids.length === 0 ? undefined : from(one, sentence)
      if (source === undefined) return []
      const text = source + WALL + sentence.text
      const limit = source.length + WALL.length
      const { hits } = readPassage(world.index, text, tokens)
      const usable = hits.filter((hit) => hit.start >= limit || !namesOnly || isName(hit, text))
      const byOwner = hitsByOwner(usable)
      const accepts = (fills: readonly { hit: Hit }[]) => {
        const ownFills = fills.filter(({ hit }) => hit.start >= limit).length
        return ownFills >= own && fills.length - ownFills === 1
      }
      return ids
        .filter((id) => readsIn(world, one, sentence.passage, id))
        .filter((id) =>
          tryRules(
            world,
            one,
            id,
            byOwner,
            text,
            ({ filling }) => filling.enough && accepts(filling.fills),
            // Where words of another sentence stand tells nothing.
            (rule) => [{ ...rule, reach: 0, ordered: false }],
          ),
        )
        .map((id) => ({ id, sentence }))
    })
    return withAdded(one, added)
  }
}

function isName(hit: Hit, text: string): boolean {
  return hit.kind === OwnerKind.Actor || hit.kind === OwnerKind.WeakActor || /^\p{Lu}/u.test(text.charAt(hit.start))
}
