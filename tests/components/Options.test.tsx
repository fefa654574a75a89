// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Options, type OptionsProps } from '../../components/Options.tsx'
import type { ImportOutcome } from '../../components/options/ImportDataset.tsx'
import { CONFLICT, OPTIONS_STATES } from './fixtures.ts'
import { axeFaults, show, textOf } from './show.tsx'

afterEach(cleanup)

function state(name: string): OptionsProps {
  const props = OPTIONS_STATES[name]
  if (props === undefined) throw new Error(`no state ${name}`)
  return props
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const region = (name: string) => within(screen.getByRole('region', { name }))

describe('datasets', () => {
  it('tells what is in each, who keeps it and where it comes from', () => {
    const container = show(<Options {...state('filled')} />)
    const text = [...container.querySelectorAll('.dataset-item')].map(textOf)
    expect(text[0]).toContain('2 allegations · 8 statements · 8 actors')
    expect(text[0]).toContain('Version 1.2.0, 1 May 2032 · Licence: CC BY 4.0 · came with the extension')
    expect(text[0]).toContain('Kept by Ada Example and Bo Example · Homepage harbour.example')
    expect(text[1]).toContain('1 allegation · 1 statement · 2 actors')
    expect(text[1]).toContain('imported by you')
  })

  it('switches and exports', async () => {
    const onSwitchDataset = vi.fn(async () => {})
    const onExport = vi.fn(async () => {})
    show(<Options {...state('filled')} onSwitchDataset={onSwitchDataset} onExport={onExport} />)
    fireEvent.click(screen.getByRole('switch', { name: 'Ferry watch' }))
    click('Export Harbour contract, 2031–32')
    expect(onSwitchDataset).toHaveBeenCalledWith('ferry-watch', true)
    expect(onExport).toHaveBeenCalledWith('harbour-contract')
  })

  it('removes, offers to undo, and puts back', async () => {
    const undo = vi.fn(async () => {})
    const onRemove = vi.fn(async () => undo)
    show(<Options {...state('filled')} onRemove={onRemove} />)
    click('Remove Ferry watch')
    await waitFor(() => expect(screen.getByText(/was removed/).textContent).toBe('“Ferry watch” was removed.'))
    expect(onRemove).toHaveBeenCalledWith('ferry-watch')
    click('Undo')
    await waitFor(() => expect(screen.queryByText(/was removed/)).toBeNull())
    expect(undo).toHaveBeenCalledOnce()
  })

  it('says at the dataset why something did not work', async () => {
    const onExport = async () => Promise.reject(new Error('the disk is full'))
    const container = show(<Options {...state('filled')} onExport={onExport} />)
    click('Export Ferry watch')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('the disk is full'))
    expect(container.querySelectorAll('.dataset-item')[1]?.contains(screen.getByRole('alert'))).toBe(true)
  })

  it('says what to do where there is none, and that it is reading where they are not there yet', () => {
    expect(textOf(show(<Options {...state('empty')} />))).toContain('Import one below.')
    cleanup()
    show(<Options {...state('loading')} />)
    expect(region('Datasets').getByRole('progressbar', { name: 'Reading your datasets…' })).toBeTruthy()
  })
})

describe('import', () => {
  const file = new File(['{}'], 'a.json', { type: 'application/json' })

  it('takes a chosen file, shows how far it is, and says what was stored', async () => {
    let finish = (_: ImportOutcome) => {}
    const onImport: OptionsProps['onImport'] = vi.fn((_, _replace, told) => {
      told('examples', 0.5)
      return new Promise<ImportOutcome>((resolve) => {
        finish = resolve
      })
    })
    const container = show(<Options {...state('filled')} onImport={onImport} />)
    fireEvent.change(container.querySelector('input[type=file]') as Element, { target: { files: [file] } })
    expect(onImport).toHaveBeenCalledWith(file, false, expect.any(Function), expect.any(AbortSignal))
    await waitFor(() => expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(0.5))
    expect(screen.getByRole('progressbar', { name: 'Trying its own examples…' })).toBeTruthy()
    finish({ name: 'stored', title: 'Lighthouse', examples: { run: 45, failing: [] } })
    await waitFor(() => expect(textOf(container)).toContain('“Lighthouse” was checked and stored. All of its 45'))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('takes a dropped file', () => {
    const onImport = vi.fn(state('filled').onImport)
    const container = show(<Options {...state('filled')} onImport={onImport} />)
    const place = container.querySelector('.import') as Element
    expect(fireEvent.dragOver(place)).toBe(false)
    fireEvent.drop(place, { dataTransfer: { files: [file] } })
    expect(onImport).toHaveBeenCalledWith(file, false, expect.any(Function), expect.any(AbortSignal))
  })

  it('takes pasted text, and keeps it where it is refused', async () => {
    const onImport = vi.fn(
      async (): Promise<ImportOutcome> => ({
        name: 'refused',
        faults: [
          {
            path: 'allegations[3].statements[1].quote',
            message: 'A quote holds at most 12 words.',
            line: 40,
            column: 7,
          },
          { path: '', message: 'The file is cut off.' },
        ],
        unlisted: 3,
      }),
    )
    show(<Options {...state('filled')} onImport={onImport} />)
    const field = screen.getByLabelText('The dataset’s JSON') as HTMLTextAreaElement
    fireEvent.input(field, { target: { value: '{"format":1}' } })
    await waitFor(() => expect(screen.getByText('Import this text').hasAttribute('disabled')).toBe(false))
    fireEvent.submit(field.closest('form') as Element)
    await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy())
    expect(textOf(screen.getByRole('alert'))).toBe(
      'Nothing was stored. The file has 5 faults:' +
        'allegations[3].statements[1].quote line 40, column 7A quote holds at most 12 words.' +
        '(whole file)The file is cut off.3 more faults are not listed.',
    )
    expect(field.value).toBe('{"format":1}')
    expect(onImport).toHaveBeenCalledWith('{"format":1}', false, expect.any(Function), expect.any(AbortSignal))
  })

  it('lists the first of many faults, and all on request', async () => {
    const faults = Array.from({ length: 60 }, (_, index) => ({ path: `actors[${index}]`, message: 'It is empty.' }))
    const container = show(<Options {...state('filled')} onImport={async () => ({ name: 'refused', faults })} />)
    fireEvent.drop(container.querySelector('.import') as Element, { dataTransfer: { files: [file] } })
    await waitFor(() => expect(container.querySelectorAll('.faults li')).toHaveLength(20))
    click('Show all 60')
    await waitFor(() => expect(container.querySelectorAll('.faults li')).toHaveLength(60))
  })
})

describe('an import that does not end simply', () => {
  const drop = (container: HTMLElement) =>
    fireEvent.drop(container.querySelector('.import') as Element, {
      dataTransfer: { files: [new File(['{}'], 'a.json')] },
    })

  it('F16 says that there is no room, and nothing of faults in the file', async () => {
    const container = show(<Options {...state('filled')} onImport={async () => ({ name: 'failed', why: 'full' })} />)
    drop(container)
    await waitFor(() => expect(container.querySelector('.import [role=alert]')?.textContent).toContain('no room left'))
    expect(container.querySelector('.faults')).toBeNull()
  })

  it('lists examples that fail as a warning, and says that it was stored all the same', async () => {
    const failing = [{ path: 'allegations[0].examples.match[2]', message: 'Not recognised.', line: 12, column: 3 }]
    const onImport = async (): Promise<ImportOutcome> => ({
      name: 'stored',
      title: 'Lighthouse',
      examples: { run: 45, failing },
    })
    const container = show(<Options {...state('filled')} onImport={onImport} />)
    drop(container)
    await waitFor(() => expect(textOf(container)).toContain('1 of its 45 examples does not do what it says.'))
    expect(textOf(container)).toContain('It was stored all the same')
    expect(textOf(container.querySelector('.faults li') as Element)).toContain('line 12, column 3')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await axeFaults(container)).toEqual([])
  })

  it('says that the very same is installed already', async () => {
    const onImport = async (): Promise<ImportOutcome> => ({ name: 'unchanged', title: 'Lighthouse', version: '1.0.0' })
    const container = show(<Options {...state('filled')} onImport={onImport} />)
    drop(container)
    await waitFor(() => expect(textOf(container)).toContain('“Lighthouse”, version 1.0.0, is installed already'))
  })

  it('shows what is installed beside what would replace it, and does as the reader decides', async () => {
    const onImport = vi.fn(
      async (_: File | string, replace: boolean): Promise<ImportOutcome> =>
        replace
          ? { name: 'stored', title: 'Harbour contract', examples: { run: 0, failing: [] } }
          : { name: 'conflict', conflict: CONFLICT },
    )
    const container = show(<Options {...state('filled')} onImport={onImport} />)
    drop(container)
    await waitFor(() => expect(screen.getByRole('heading', { name: /harbour-contract/ })).toBe(document.activeElement))
    expect([...container.querySelectorAll('.conflict tr')].map(textOf)).toEqual([
      'InstalledThis file',
      'TitleHarbour contract, 2031–32Harbour contract, 2031–32',
      'Version1.2.01.3.0',
      'Date1 May 20322 Jun 2032',
      'Kept byAda Example and Bo ExampleAda Example and Bo Example',
      'Origincame with the extensionimported by you',
      'Allegations22',
      'Statements88',
      'Actors88',
    ])
    expect(textOf(container.querySelector('.conflict') as Element)).toContain('This file has a newer version.')
    expect([...container.querySelectorAll('.differences li')].map(textOf)).toEqual(['1 statement: 1 changed'])
    expect(await axeFaults(container)).toEqual([])

    click('Keep mine')
    await waitFor(() => expect(textOf(container)).toContain('“Harbour contract, 2031–32” was left as it is.'))
    expect(document.activeElement?.textContent).toBe('Choose a file…')
    expect(onImport).toHaveBeenCalledTimes(1)

    drop(container)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Replace it' })).toBeTruthy())
    click('Replace it')
    await waitFor(() => expect(textOf(container)).toContain('was checked and stored.'))
    expect(onImport).toHaveBeenLastCalledWith(expect.any(File), true, expect.any(Function), expect.any(AbortSignal))
    expect(container.querySelector('.conflict')).toBeNull()
  })
})

describe('what came with the extension', () => {
  it('can be brought back after it was removed', async () => {
    const onBringBack = vi.fn(async () => {})
    const container = show(<Options {...state('empty')} onBringBack={onBringBack} />)
    expect(textOf(container)).toContain('Came with the extension and was removed: Harbour contract, 2031–32')
    click('Bring back what came with the extension')
    await waitFor(() => expect(onBringBack).toHaveBeenCalledOnce())
  })
})

describe('the keyboard', () => {
  it('lists the keys, and the commands that have none', () => {
    const container = show(<Options {...state('filled')} />)
    expect([...container.querySelectorAll('.keys li')].map(textOf)).toEqual([
      'Go to the next markAlt+Shift+N',
      'Go to the previous markno key',
    ])
  })
})

describe('look and sites', () => {
  it('changes one part of the look and leaves the others', async () => {
    const onLook = vi.fn(async () => {})
    show(<Options {...state('filled')} onLook={onLook} />)
    fireEvent.click(screen.getByLabelText('Underline only'))
    expect(onLook).toHaveBeenLastCalledWith({
      style: 'underline',
      actors: true,
      likely: true,
      repeat: 'all',
      ticks: false,
    })
  })

  it('marks the sample as a page would be', () => {
    const marks = (name: string) =>
      [...show(<Options {...state(name)} />).querySelectorAll('.sample mark')].map((one) => one.className)
    expect(marks('filled')).toEqual(['both actor', 'both allegation', 'both actor', 'both allegation', 'both likely'])
    cleanup()
    expect(marks('every site')).toEqual(['tint allegation'])
  })

  it('takes access back and switches a site on again', async () => {
    const onRevoke = vi.fn(async () => {})
    const onSwitchSiteOn = vi.fn(async () => {})
    show(<Options {...state('filled')} onRevoke={onRevoke} onSwitchSiteOn={onSwitchSiteOn} />)
    click('Revoke access to news.example')
    click('Switch on for mail.example')
    expect(onRevoke).toHaveBeenCalledWith('https://*.news.example/*')
    expect(onSwitchSiteOn).toHaveBeenCalledWith('mail.example')
  })

  it('goes back to reading the articles of a site alone', () => {
    const onArticlesOnly = vi.fn(async () => {})
    show(<Options {...state('filled')} onArticlesOnly={onArticlesOnly} />)
    click('Read articles only on blog.example')
    expect(onArticlesOnly).toHaveBeenCalledWith('blog.example')
  })

  it('tells a site once, whatever the protocols, and takes back all of them', async () => {
    const onRevoke = vi.fn(async () => {})
    show(<Options {...state('filled')} access={['http://*/*', 'https://*/*']} onRevoke={onRevoke} />)
    click('Revoke access to every site')
    await waitFor(() => expect(onRevoke.mock.calls).toEqual([['http://*/*'], ['https://*/*']]))
  })

  it('calls access to everything by its name, and says what to do where there is none', () => {
    show(<Options {...state('every site')} />)
    expect(screen.getByRole('button', { name: 'Revoke access to every site' })).toBeTruthy()
    cleanup()
    expect(textOf(show(<Options {...state('empty')} />))).toContain('A page is read only when you click')
  })
})
