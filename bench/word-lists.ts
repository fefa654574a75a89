/*
 * The words that the bench writes its prose and names of. They are nobody's: what comes out names no one on purpose.
 */

/** The first halves and second halves of names of people and places. */
export const SYLLABLES: Readonly<Record<'first' | 'middle' | 'last', readonly string[]>> = {
  first: words(
    'Al Bar Bel Bor Bran Cal Car Cor Dal Dar Del Dor Ek El Fal Far Gar Gal Hal Har Hol Ib Jar Kal Kar Kor Lan Lar Lor Mal Mar Mor Nal Nor Ol Or Pal Par Per Ral Ros Sal Sar Sol Tal Tar Tor Ul Val Var Vor Wal Yar Zal Zor Øst Łan',
  ),
  middle: words('a e i o u an en in on ar er or ad ed il ol um av ev ash esh ik ok'),
  last: words(
    'ba berg by dan de din dov ford gar han ić ja kin ko lan ley li man mar mi nen nik ov pour ra ri rud sen ski son stad tan to van ver vik wen ya zad zi',
  ),
}

/** What organisations are called by. */
export const BODIES: readonly string[] = words(
  'Ministry Agency Council Committee Federation Institute Bureau Commission Authority Union League Assembly Foundation Directorate Service Office Board Fund Society Centre',
)

export const FIELDS: readonly string[] = words(
  'Trade Health Defence Water Transport Energy Justice Labour Fisheries Housing Education Finance Forests Harbours Railways Statistics Culture Mining Aviation Research Customs Pensions Farming Security',
)

export const NOUNS: readonly string[] = words(
  'report bridge harbour budget winter election committee minister letter village factory river train doctor teacher contract price court judge witness market farmer company engine border soldier patrol road school hospital library museum garden kitchen window newspaper editor reader photograph story decade century agreement treaty meeting conference speech question answer rumour promise plan project programme study sample figure estimate forecast storm flood drought fire engineer pilot captain crew ship cargo container warehouse shipment payment account bank loan interest tax wage strike union worker owner tenant landlord neighbour street square park stadium player team coach season match victory defeat crowd ticket festival song orchestra theatre actor audience prize author novel chapter page sentence word language translation interpreter embassy consul visitor passport visa airport runway tunnel canal dam turbine cable network signal satellite antenna laboratory chemist vaccine patient nurse clinic disease treatment trial evidence document archive record statement spokesman adviser deputy chairman delegate mayor council',
)

export const VERBS: readonly string[] = words(
  'described opened closed reached visited left answered repeated questioned welcomed rejected supported ignored measured counted painted repaired crossed followed carried bought sold delayed doubled lowered raised published withdrew printed signed studied reviewed replaced defended confirmed denied remembered found missed watched expected surprised',
)

export const ADJECTIVES: readonly string[] = words(
  'old new quiet late early northern southern eastern western small large public private narrow broad careful sudden slow local foreign modern wooden empty crowded expensive cheap official joint annual final second third bitter gentle heavy light distant former present likely rare common steady fragile',
)

export const ADVERBS: readonly string[] = words(
  'yesterday again quietly later eventually reportedly often rarely slowly suddenly twice together abroad elsewhere meanwhile recently',
)

export const JOINTS: readonly string[] = [
  'because',
  'although',
  'while',
  'after',
  'before',
  'since',
  'and',
  'but',
  'as soon as',
  'even though',
]

function words(list: string): string[] {
  return list.split(' ')
}
