// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Options, type OptionsProps } from '../../components/Options.tsx'
import type { ImportOutcome } from '../../components/options/ImportDataset.tsx'
import { CONFLICT, OPTIONS_STATES } from './fixtures.ts'
import { axeFaults, show, textOf } from './show.tsx'

const FILE = new File(['{}'], 'lighthouse.json')
const STORED = { name: 'stored', title: 'Lighthouse', examples: { run: 0, failing: [] } } as const

/** The import that is at work: tells a step, ends it. A cancel ends it by itself, as the real one does. */
let told: Parameters<OptionsProps['onImport']>[2]
let end: (outcome: ImportOutcome) => void
let signal: AbortSignal
const onImport: OptionsProps['onImport'] = vi.fn((_, _replace, tell, heeded) => {
  told = tell
  signal = heeded
  return new Promise<ImportOutcome>((resolve) => {
    end = resolve
    heeded.addEventListener('abort', () => resolve({ name: 'cancelled' }))
  })
})

beforeEach(() => {
  vi.mocked(onImport).mockClear()
})
afterEach(cleanup)

function options(): HTMLElement {
  const props = OPTIONS_STATES.filled
  if (props === undefined) throw new Error('no such state')
  return show(<Options {...props} onImport={onImport} />)
}

const choose = (container: HTMLElement) =>
  fireEvent.change(container.querySelector('input[type=file]') as Element, { target: { files: [FILE] } })
const canceller = () => screen.findByRole('button', { name: 'Cancel' })
const said = (container: HTMLElement) => textOf(container.querySelector('.importing [role=status]') as Element)
/** Effects come after a frame, which must not move the focus either. */
const afterEffects = () => new Promise((resolve) => setTimeout(resolve, 150))
const focused = () => document.activeElement?.textContent

it('is offered beside the progress; then it is said, and the keyboard goes on from where a file is chosen', async () => {
  const container = options()
  choose(container)
  const button = await canceller()
  expect(button.closest('[role=status]')).toBeNull()
  expect(await axeFaults(container)).toEqual([])
  button.focus()
  fireEvent.click(button)
  expect(signal.aborted).toBe(true)
  await waitFor(() => expect(said(container)).toBe('The import was cancelled. Nothing was changed.'))
  await waitFor(() => expect(focused()).toBe('Choose a file…'))
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()

  choose(container)
  await canceller()
  expect(onImport).toHaveBeenLastCalledWith(FILE, false, expect.any(Function), expect.any(AbortSignal))
  expect(signal.aborted).toBe(false)
  end(STORED)
  await waitFor(() => expect(said(container)).toContain('“Lighthouse” was checked and stored.'))
})

it('is not offered any more while it is stored; the focus stays until that has ended', async () => {
  const container = options()
  choose(container)
  const button = await canceller()
  button.focus()
  told('storing')
  await waitFor(() => expect(said(container)).toContain('Storing it…'))
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button)
  expect(signal.aborted).toBe(false)
  expect(document.activeElement).toBe(button)
  end(STORED)
  await waitFor(() => expect(focused()).toBe('Choose a file…'))
})

it('leaves the focus where it is, if that is not at the button', async () => {
  const container = options()
  choose(container)
  await canceller()
  const elsewhere = screen.getByRole('switch', { name: 'Ferry watch' })
  elsewhere.focus()
  end({ name: 'cancelled' })
  await waitFor(() => expect(said(container)).toContain('cancelled'))
  await afterEffects()
  expect(document.activeElement).toBe(elsewhere)
})

it('gives way to the question where the id is taken, and replacing can be cancelled as well', async () => {
  const container = options()
  choose(container)
  ;(await canceller()).focus()
  end({ name: 'conflict', conflict: CONFLICT })
  await waitFor(() => expect(screen.getByRole('heading', { name: /harbour-contract/ })).toBe(document.activeElement))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull())
  await afterEffects()
  expect(screen.getByRole('heading', { name: /harbour-contract/ })).toBe(document.activeElement)

  fireEvent.click(screen.getByRole('button', { name: 'Replace it' }))
  fireEvent.click(await canceller())
  await waitFor(() => expect(said(container)).toBe('The import was cancelled. Nothing was changed.'))
  expect(container.querySelector('.conflict')).toBeNull()
})

it('takes one file at a time: what is dropped meanwhile does not wait', async () => {
  const container = options()
  choose(container)
  const button = await canceller()
  const other = new File(['{}'], 'other.json')
  fireEvent.drop(container.querySelector('.import') as Element, { dataTransfer: { files: [other] } })
  fireEvent.click(button)
  await waitFor(() => expect(said(container)).toContain('cancelled'))
  expect(onImport).toHaveBeenCalledOnce()
})

it('keeps the text that was pasted', async () => {
  const container = options()
  const field = screen.getByLabelText('The dataset’s JSON') as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: '{"format":1}' } })
  await waitFor(() => expect(screen.getByText('Import this text').hasAttribute('disabled')).toBe(false))
  fireEvent.submit(field.closest('form') as Element)
  fireEvent.click(await canceller())
  await waitFor(() => expect(said(container)).toContain('cancelled'))
  expect(field.value).toBe('{"format":1}')
})
