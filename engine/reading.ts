import type { Span, Stance, Target } from '../dataset/model.ts'

/** The text of one block of a page, as the engine sees it. */
export type PassageText = {
  text: string
  /** "title" is the headline of the article. In headings any word may be capitalised. */
  role?: 'title' | 'heading'
  /** The BCP 47 tag that the page gives this block, where it gives one. */
  language?: string
}

/** One article or page: what is sent to the engine in one message. Passages stand in reading order. */
export type PageText = { passages: PassageText[] /** YYYY-MM-DD */; published?: string }

/** What the page itself does with an allegation where it mentions it. */
export type MentionStance = 'alleges' | 'reports' | 'denies' | 'questions' | 'confirms'

/** One reason why words were marked: the slot, what it is called, and the words that filled it. */
export type Cause = { slot: string; label: string; quote: string; span: Span }

/** A stretch of a passage that refers to something in a dataset. */
export type Mention = {
  kind: 'actor' | 'allegation'
  /** Which passage of the page. */
  passage: number
  /** Within that passage. */
  span: Span
  /** The words as printed, before folding. */
  quote: string
  /** What it refers to: one entry for each dataset that knows it, or several where a name is ambiguous. */
  targets: Target[]
  /** Sure, or likely: a little less evidence on a page that has a sure mention. Actors are always sure. */
  sure: boolean
  /** For allegations. */
  stance?: MentionStance
  /** For allegations: the weight of the filled slots. */
  score?: number
  /** For allegations by rule: the filled slots; by phrase: the phrase. For actors: empty. */
  why: Cause[]
}

/** A statement of the dataset that the page itself reports, and where. */
export type Reported = { statement: string; stance: Stance; passage: number; span: Span }

/** For one allegation of one dataset: what the page reports and what was not found on it. */
export type Coverage = { dataset: string; allegation: string; reported: Reported[]; missing: string[] }

/** All that the engine has to say about a page. Mentions stand in reading order. */
export type Findings = { mentions: Mention[]; coverage: Coverage[] }
