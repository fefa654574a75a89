import * as v from 'valibot'

/*
 * The files of a corpus. Fields that nothing here needs are let through: people keep notes in them.
 */

const span = { start: v.pipe(v.number(), v.integer(), v.minValue(0)), end: v.pipe(v.number(), v.integer()) }

/** index.json: what articles there are. `date` is YYYY-MM-DD where it is known. */
export const CorpusIndex = v.object({
  articles: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'An id is letters, digits, dots, hyphens.')),
      kind: v.picklist(['on', 'near', 'off', 'other-lang']),
      outlet: v.string(),
      date: v.optional(v.string(), ''),
    }),
  ),
})

/** gold/ID.json: the sentences that name an allegation, or refer to it by context alone (`weak`). */
export const Gold = v.object({
  sentences: v.array(
    v.object({
      ...span,
      text: v.optional(v.string()),
      allegations: v.array(v.string()),
      weak: v.optional(v.array(v.string()), []),
    }),
  ),
})

/** actors/ID.json: every name, and which of them count neither way. */
export const ActorNames = v.object({
  mentions: v.array(v.object({ ...span, text: v.string(), actor: v.string(), optional: v.optional(v.boolean()) })),
})

/** coverage/ID.json: for each allegation and side, whether the article reports that side's denial. */
export const DenialsReported = v.object({
  denialReported: v.record(v.string(), v.record(v.string(), v.boolean())),
})

export type GoldSentence = v.InferOutput<typeof Gold>['sentences'][number]
export type GoldName = v.InferOutput<typeof ActorNames>['mentions'][number]
export type Denials = v.InferOutput<typeof DenialsReported>['denialReported']
export type ArticleEntry = v.InferOutput<typeof CorpusIndex>['articles'][number]
