import { describe, expect, it } from 'vitest'
import { literalTexts } from './literal-texts.ts'

describe('a text that stands in code', () => {
  it.each([
    ['between tags', '<p>Read this page</p>', '1: Read this page'],
    ['between tags, in small letters', '<p>again</p>', '1: again'],
    ['between tags, in another script', '<p>Опровержение</p>', '1: Опровержение'],
    ['beside an expression', '<p>{n} of {m}</p>', '1: of'],
    ['as a string among children', "<p>{'Nothing found'}</p>", '1: Nothing found'],
    ['as a template among children', '<p>{`$' + '{n} denials`}</p>', '1: denials'],
    ['in a fragment', "<>{isOpen ? 'Close' : t('open')}</>", '1: Close'],
    ['behind a condition', "<p>{isNew && 'New'}</p>", '1: New'],
    ['as what stands in for nothing', "<p>{name ?? 'Unknown'}</p>", '1: Unknown'],
    ['added to another', "<p>{count + ' marks'}</p>", '1: marks'],
    ['in an attribute', '<button aria-label="Close" />', '1: Close'],
    ['in an attribute, as an expression', "<img alt={isDark ? 'Night' : `Day`} />", '1: Night,1: Day'],
    ['in a prop of ours', '<Row label="Sources" />', '1: Sources'],
    ['in an object', "action.setTitle({ title: 'On this page' })", '1: On this page'],
    ['written into an element', "box.textContent = 'Copied'", '1: Copied'],
    ['written as a name', "box.ariaLabel = 'Copied'", '1: Copied'],
    ['set as an attribute', "box.setAttribute('aria-label', 'Card')", '1: Card'],
  ])('%s is found', (_, code, found) => {
    expect(literalTexts('some.tsx', code).join()).toBe(found)
  })

  it('is told with its line', () => {
    expect(literalTexts('some.tsx', '<p>\n  <b>\n    Denied\n  </b>\n</p>')).toEqual(['3: Denied'])
  })

  it.each([
    ['the key of a message', "<p>{t('noMarks')}</p>"],
    ['the key of a message in an attribute', "<button aria-label={t('close')} />"],
    ['marks without a letter', "<p>{a} · {b}{' '}(1/2)</p>"],
    ['a class or a type', '<button type="button" class="quiet">{x}</button>'],
    ['the key of a message in a table', "const LINES = { off: { title: 'offTitle' } }"],
    ['what is compared', "<p>{kind === 'denial' && rows}</p>"],
    ['the name of an attribute', "box.setAttribute('data-kind', 'denial')"],
  ])('%s is none', (_, code) => {
    expect(literalTexts('some.tsx', code, new Set(['offTitle']))).toEqual([])
  })
})
