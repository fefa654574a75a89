/** Verbs whose forms follow no rule, with all their forms but the first. A line a verb, as in a grammar. */
const VERBS = `
arise arises arose arisen arising
be am is are was were been being
bear bears bore borne bearing
beat beats beaten beating
become becomes became becoming
begin begins began begun beginning
bend bends bent bending
bid bids bidding
bind binds bound binding
bleed bleeds bled bleeding
blow blows blew blown blowing
break breaks broke broken breaking
bring brings brought bringing
build builds built building
burn burns burned burnt burning
buy buys bought buying
cast casts casting
catch catches caught catching
choose chooses chose chosen choosing
come comes came coming
cost costs costing
cut cuts cutting
deal deals dealt dealing
die dies died dying
do does did done doing
draw draws drew drawn drawing
drive drives drove driven driving
fall falls fell fallen falling
feed feeds fed feeding
feel feels felt feeling
fight fights fought fighting
find finds found finding
flee flees fled fleeing
fly flies flew flown flying
forbid forbids forbade forbidden forbidding
forget forgets forgot forgotten forgetting
forsake forsakes forsook forsaken forsaking
freeze freezes froze frozen freezing
get gets got gotten getting
give gives gave given giving
go goes went gone going
grow grows grew grown growing
hang hangs hung hanged hanging
have has had having
hear hears heard hearing
hide hides hid hidden hiding
hit hits hitting
hold holds held holding
hurt hurts hurting
keep keeps kept keeping
know knows knew known knowing
lay lays laid laying
lead leads led leading
leave leaves left leaving
lend lends lent lending
lie lies lied lying
lose loses lost losing
make makes made making
mean means meant meaning
meet meets met meeting
pay pays paid paying
prove proves proved proven proving
put puts putting
quit quits quitting
read reads reading
ride rides rode ridden riding
ring rings rang rung ringing
rise rises rose risen rising
run runs ran running
say says said saying
see sees saw seen seeing
seek seeks sought seeking
sell sells sold selling
send sends sent sending
set sets setting
shake shakes shook shaken shaking
shed sheds shedding
shoot shoots shot shooting
show shows showed shown showing
shut shuts shutting
sink sinks sank sunk sinking
sit sits sat sitting
slay slays slew slain slaying
speak speaks spoke spoken speaking
spend spends spent spending
split splits splitting
spread spreads spreading
stand stands stood standing
steal steals stole stolen stealing
stick sticks stuck sticking
strike strikes struck striking
swear swears swore sworn swearing
take takes took taken taking
teach teaches taught teaching
tear tears tore torn tearing
tell tells told telling
think thinks thought thinking
throw throws threw thrown throwing
tread treads trod trodden treading
understand understands understood understanding
uphold upholds upheld upholding
wear wears wore worn wearing
win wins won winning
withdraw withdraws withdrew withdrawn withdrawing
withhold withholds withheld withholding
write writes wrote written writing
`

/** Verbs of several syllables that double their last letter all the same. */
export const DOUBLING: ReadonlySet<string> = new Set(
  (
    'transfer refer prefer defer infer deter occur recur incur concur commit admit permit submit omit emit transmit ' +
    'rebut abet regret forget equip kidnap embed compel expel repel propel rebel patrol control enrol begin'
  ).split(' '),
)

/** Nouns whose plural follows no rule. */
export const PLURALS: Readonly<Record<string, string>> = {
  ...{ man: 'men', woman: 'women', child: 'children', crisis: 'crises', thief: 'thieves', hypothesis: 'hypotheses' },
  ...{ foot: 'feet', life: 'lives', knife: 'knives', wife: 'wives', analysis: 'analyses', medium: 'media' },
}

/** For each irregular verb its forms, without itself. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  VERBS.trim()
    .split('\n')
    .map((line) => {
      const [verb = '', ...forms] = line.split(' ')
      return [verb, forms]
    }),
)
