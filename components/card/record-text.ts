import type { ActorDossier, AllegationDossier, Dossier, ToldStatement } from '../../dataset/dossier.ts'
import type { ToldSource } from '../../dataset/excerpt.ts'
import type { OverviewEntry } from '../../engine/overview.ts'
import { checkedUrl } from '../checked-url.ts'
import { entryTitle } from '../entry-title.ts'
import { STANCE_WORDS } from '../StanceShape.tsx'
import type { Words } from '../words.ts'
import { sourceRemarks } from './source-remarks.ts'
import { spokenAs } from './spoken-as.ts'

/**
 * Everything that a card tells of an entry as plain text, to be pasted somewhere: title and summary, then by dataset
 * each statement with speaker, stance, date, words and sources with their links, and last the words on the page with a
 * link to them. Nothing is merged, and quotations are those of the dataset, of twelve words at most. Links that are not plain http or https are left out.
 */
export function recordText(words: Words, entry: OverviewEntry, quote: string, link: string | undefined): string {
  const page = [words.t('markedOnPage', quote), ...(link === undefined ? [] : [link])].join('\n')
  const title = entryTitle(entry)
  return [title, ...entry.dossiers.flatMap((one) => recordOf(words, one, title)), page].join('\n\n')
}

function recordOf(words: Words, dossier: Dossier, known: string): string[] {
  const { t, date } = words
  const { title, updated } = dossier.dataset
  const head = dossier.kind === 'allegation' ? allegationHead(words, dossier, known) : actorHead(dossier)
  const said = dossier.statements.map((one) => statementText(words, one, dossier.kind === 'actor'))
  return [...head, `${t('whoSaidWhat')} (${t('fromDataset', title, date(updated))})`, ...said]
}

function allegationHead(
  { t, date }: Words,
  { title, summary, firstReported }: AllegationDossier,
  known: string,
): string[] {
  const { by, source } = firstReported
  const first = [t('firstReported', date(firstReported.date), by), checkedUrl(source?.url)?.href]
  return [...(title === known ? [] : [title]), first.filter((part) => part !== undefined).join(': '), summary]
}

function actorHead({ description }: ActorDossier): string[] {
  return [description]
}

function statementText(words: Words, statement: ToldStatement, withTopic: boolean): string {
  const { t, date } = words
  const as = spokenAs(statement)
  const role = [
    ...(as === undefined ? [] : ['role' in as ? as.role : t('onBehalf', as.behalf)]),
    ...(statement.official ? [t('official')] : []),
  ].join(', ')
  const who = role === '' ? statement.speaker.name : `${statement.speaker.name} (${role})`
  return [
    `${date(statement.date)}: ${who}: ${t(STANCE_WORDS[statement.stance])}`,
    ...(withTopic ? [statement.allegationTitle] : []),
    statement.summary,
    ...(statement.quote === undefined ? [] : [`“${statement.quote}”`]),
    ...statement.sources.map((source) => sourceText(words, source)),
  ].join('\n')
}

function sourceText(words: Words, source: ToldSource): string {
  const remarks = sourceRemarks(words, source)
  const named = [
    source.publisher,
    ...(source.title === undefined ? [] : [source.title]),
    ...(source.date === undefined ? [] : [words.date(source.date)]),
  ].join(', ')
  const link = checkedUrl(source.url ?? source.archived)?.href
  const remark = remarks.length === 0 ? '' : ` (${words.list(remarks).join('')})`
  return `${named}${remark}${link === undefined ? '' : `: ${link}`}`
}
