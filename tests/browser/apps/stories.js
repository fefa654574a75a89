/** What each framework's page tells in its editions: names that stay, come, go and change places. */
const EDITIONS = {
  1: {
    title: 'What was said in Doha',
    lead: ['Dmitry Peskov', ' told reporters that ', 'Zabihullah Mujahid', ' had answered.'],
    items: ['Zabihullah Mujahid spoke first.', 'Nobody spoke second.', 'Dmitry Peskov spoke third.'],
    note: '',
  },
  2: {
    title: 'What was said in Doha',
    lead: ['Zabihullah Mujahid', ' told reporters that ', 'Dmitry Peskov', ' had answered.'],
    items: ['Dmitry Peskov spoke third.', 'Zabihullah Mujahid spoke first.'],
    note: 'A note of the desk names Suhail Shaheen.',
  },
  3: {
    title: 'What was not said',
    lead: ['Nobody', ' told reporters that ', 'Suhail Shaheen', ' had answered.'],
    items: ['Suhail Shaheen spoke at last.'],
    note: '',
  },
}

/** The edition of a number. */
export function storyOf(edition) {
  return EDITIONS[edition]
}
