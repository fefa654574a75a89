import { actorTarget, bodiesOf } from '../../../engine/actor-table.ts'
import { OwnerKind } from '../../../engine/owners.ts'
import type { SentenceReading } from '../read-article.ts'
import { type Idea, type IdeaArticle, type OwnMark, sureIds, type World, withAdded } from './idea.ts'
import { tryRules, withOneSlotFree } from './try-rules.ts'

/** Who does what to whom, by the order of the words and by "by". */
export const wordOrder: Idea = {
  name: 'word order',
  says: 'the accused acts before the deed, or after "by", "from", "of": otherwise a mark is refused; or a slot may stay empty where it does',
  ways: (world) => [
    { label: 'refused', mark: (one: IdeaArticle) => one.marks.filter((mark) => !isWrongWay(world, one, mark)) },
    ...[true, false].map((primed) => ({
      label: `one slot free${primed ? ', primed page' : ''}`,
      mark: (one: IdeaArticle) => withAdded(one, acting(world, one, primed)),
    })),
  ],
}

type Party = { start: number; end: number; accused: boolean }

/** Names of the sentence, placed in the article, and whether they are of those of whom it is alleged. */
function partiesOf(world: World, sentence: SentenceReading, id: string): Party[] {
  const about = new Set(
    world.index.allegations.filter((one) => one.target.id === id).flatMap((one) => one.about.map(idOf)),
  )
  return sentence.hits
    .filter((hit) => hit.kind === OwnerKind.Actor || hit.kind === OwnerKind.WeakActor)
    .map((hit) => ({
      start: hit.start - sentence.within + sentence.start,
      end: hit.end - sentence.within + sentence.start,
      accused: bodiesOf(world.index.actors, hit.ref).some((body) => about.has(idOf(body))),
    }))

  function idOf(actor: number): string {
    return actorTarget(world.index.actors, actor).id
  }
}

function isWrongWay(world: World, one: IdeaArticle, mark: OwnMark): boolean {
  const sentence = one.reading.sentences[mark.sentence]
  const deed = mark.fills.find((fill) => /^\p{Ll}/u.test(fill.quote))
  if (sentence === undefined || deed === undefined) return false
  const parties = partiesOf(world, sentence, mark.id)
  if (!parties.some((party) => party.accused) || acts(one, parties, deed)) return false
  return parties.some((party) => !party.accused && party.end <= deed.start)
}

function acts(one: IdeaArticle, parties: readonly Party[], deed: { start: number; end: number }): boolean {
  return parties.some(
    (party) =>
      party.accused &&
      (party.end <= deed.start ||
        /\b(?:by|from|of|with|on|behind)(?: (?:the|a|an|its|some|senior|alleged|suspected))*\s*$/i.test(
          one.article.text.slice(Math.max(deed.end, party.start - 40), party.start),
        )),
  )
}

function acting(world: World, one: IdeaArticle, primed: boolean) {
  const ids = primed ? [...sureIds(one)] : [...world.rules.keys()]
  return one.reading.sentences.flatMap((sentence) =>
    ids
      .filter((id) => {
        const parties = partiesOf(world, sentence, id)
        if (!parties.some((party) => party.accused)) return false
        const text = one.reading.passages[sentence.passage]?.text ?? ''
        const shift = sentence.start - sentence.within
        const tried = tryRules(
          ...([world, one, id, sentence.byOwner, text] as const),
          ({ filling, rule }) => {
            const deed = filling.fills.find(({ hit }) => /^\p{Ll}/u.test(text.charAt(hit.start)))?.hit
            if (!filling.enough || filling.fills.length < 2 || deed === undefined) return false
            return (
              one.reading.reads(sentence.passage, rule.allegation) &&
              acts(one, parties, { start: deed.start + shift, end: deed.end + shift })
            )
          },
          withOneSlotFree,
        )
        return tried !== undefined
      })
      .map((id) => ({ id, sentence })),
  )
}
