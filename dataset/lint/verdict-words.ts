import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** Words that judge. They belong to the speakers, within quotation marks. */
const VERDICTS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[
    'true|truth|truths|truthful|truthfully|untrue|untruth|false|falsely|falsehoods?|falsif(?:y|ied|ies)',
    'fakes?|faked|fake-news|bogus|phon(?:y|ey)|sham|debunk(?:s|ed|ing)?|hoax(?:es)?|myths?|fabricat(?:e[sd]?|ions?)',
    'lie|lies|lied|lying|liars?|mislead(?:s|ing|ingly)?|misled|deceptive|deceit|deceitful|dishonest(?:ly)?',
    'baseless|groundless|unfounded|ill-founded|spurious|unsubstantiated|discredit(?:s|ed|ing)?',
    'dispro(?:ve|ves|ved|ven)|refut(?:e|es|ed|ation)|undeniabl[ey]|indisputabl[ey]|irrefutabl[ey]',
    'misinformation|disinformation|propaganda|conspiracy theor(?:y|ies)|smears?|witch[ -]hunt|so-called|supposedly',
    'admit(?:s|ted|ting)?|rightly|wrongly|obvious(?:ly)?|clearly|of course|notorious|infamous|shameful|outrageous',
  ].join('|')})(?![\\p{L}\\p{N}-])`,
  'iu',
)
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“]*“|(?<![\p{L}\p{N}])‘.*?’(?![\p{L}\p{N}])/gu

/** Titles, summaries and descriptions in which the dataset judges in its own voice. */
export function verdictWords(dataset: Dataset): Fault[] {
  return [
    ...judging(dataset.title, 'title'),
    ...judging(dataset.description, 'description'),
    ...dataset.actors.flatMap(({ description }, index) => judging(description, `actors[${index}].description`)),
    ...(dataset.concepts ?? []).flatMap(({ label }, index) => judging(label, `concepts[${index}].label`)),
    ...dataset.allegations.flatMap(({ title, summary, absent, statements }, index) => [
      ...judging(title, `allegations[${index}].title`),
      ...judging(summary, `allegations[${index}].summary`),
      ...(absent ?? []).flatMap(({ note }, at) => judging(note, `allegations[${index}].absent[${at}].note`)),
      ...statements.flatMap((statement, at) => [
        ...judging(statement.summary, `allegations[${index}].statements[${at}].summary`),
        ...judging(statement.role ?? '', `allegations[${index}].statements[${at}].role`),
      ]),
    ]),
  ]
}

function judging(text: string, path: string): Fault[] {
  const word = VERDICTS.exec(text.replaceAll(QUOTED, ' '))?.[0]
  if (word === undefined) return []
  return [{ path, message: `“${word}” judges in the dataset’s own voice: reword it, or quote the speaker.` }]
}
