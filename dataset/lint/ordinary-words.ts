/**
 * Words of English that are also names of people, papers and bodies, and names that are too common or have two bearers
 * in this field. Lower case.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    // Papers, broadcasters, agencies
    'post guardian times sun mirror independent economist hill star globe mail express telegraph observer herald',
    'tribune atlantic nation reason slate wire insider reporter standard journal register courier examiner chronicle',
    'sentinel monitor dawn current intercept spectator week time life focus mirror people record press news today',
    'world voice sky fox blade bee advocate citizen ledger review record republic statesman stranger beast verge',
    // Bodies and offices
    'state defense defence congress house senate cabinet mission resolute coalition alliance union council commission',
    'base court bureau command staff army navy police parliament treasury justice administration government ministry',
    'president ambassador spokesman spokeswoman spokesperson envoy minister secretary general admiral colonel captain',
    'major sergeant marshal commander palace embassy unit agency network group movement front party delegation',
    'department intelligence security service services office officials official allies resistance militants',
    'insurgents fighters rebels republicans democrats lawmakers senators emirate guard guards corps force forces',
    'students mujahid mujahideen talib caliphate sheikh mullah emir',
    // Surnames that are words
    'miller baker smith cook king young brown white black green gray grey wood woods stone bush rice price rose bell',
    'bishop pope page park parks snow frost love hope grace faith joy best strong long short small little rich poor',
    'power powers gates banks fields brooks rivers waters lake ford bridges church temple castle marsh heath forest',
    'field waltz cotton crow finch wolf hawk drake swan lamb bull buck hunt hunter fisher farmer carpenter mason',
    'carter butler porter potter taylor turner walker weaver wheeler archer cooper carver chandler clark cruise chase',
    'cash penny pound bond law laws judge noble prince knight earl duke baron bolt battle blast wise sharp swift quick',
    'savage moody blunt frank grant mark marks stark sterling mercy moon sage summers winter winters spring day may',
    'august march april june west east north south early late good goodwin gold silver steel iron flint clay sands',
    'mills miles hall hills dale dean deal case cross crown hood hook horn hurt key kind lane lay lodge lord low lynch',
    'mann mayor meadows mead mean moss nail nash need new newman nice nix oaks paine parish pace peace pence person',
    'peters pike pitt plant pool poll prior pride read reed reid roach rock root rush rust sands sand sargent self',
    'sessions shell sherman singer skinner slaughter slater sparks spear steward stewart street stout summer sweet',
    'tanner thorn tower towers town trader trump turnbull vale vance vine wade wall walls ward ware waste weeks wells',
    'wilder willing wing winters worth yellow yield nut hand head foot legg blood bone bones money',
    // Surnames and names of so many that one of them says little
    'jones williams johnson davis wilson moore anderson thomas jackson harris martin thompson garcia martinez robinson',
    'lewis lee allen wright scott hill adams nelson mitchell roberts phillips campbell parker evans edwards collins',
    'morris rogers morgan murphy cox howard richardson watson sanders ross foster gibson sullivan simpson bryant',
    'khan ahmad ahmed ali hassan hussein rahman shah singh patel haqqani karzai kerry paul shaheen shahin popov ivanov',
    'petrov smirnov kim li wang zhang chen nguyen muller schmidt dubois',
    // States and other things of one name
    'jordan georgia chad bolton lincoln jefferson monroe cleveland victoria',
  ]
    .join(' ')
    .split(' '),
)
