/** First names that are common in English news, and in news of Afghanistan, Iran, Pakistan and Russia. Lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [
    'adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony antony arthur barack',
    'barbara ben benjamin betty bill bob boris brad brenda brian bruce carl carol caroline catherine charles charlie',
    'chris christian christina christine christopher chuck colin craig cynthia dan daniel david deborah debra dennis',
    'diana diane dick don donald donna dorothy doug douglas ed edward elizabeth emily emma eric ernest ethan eugene',
    'eva evelyn frances francis fred frederick gary george gerald gina gordon greg gregory hannah harold harry heather',
    'helen henry howard hugh ian isaac ivan jack jacob jake james jamie jane janet jason jean jeanne jeff jeffrey jen',
    'jennifer jeremy jerry jessica jill jim jimmy joan joe joel john johnny jon jonathan jose joseph josh joshua joyce',
    'juan judith judy julia julian julie justin karen kate katherine kathleen keith kelly ken kenneth kevin kyle larry',
    'laura lauren leo leon leonard leslie liam linda lindsey lisa liz lloyd louis lucas lucy luke lynn margaret maria',
    'marie marilyn mario martha mary matt matthew max megan melania melissa mia michael michelle mick mike mitch molly',
    'nancy natalie nathan neil nicholas nick nicolas nicole noah nora norman oliver olivia oscar pamela patricia',
    'patrick paul peter phil philip phyllis rachel ralph randy ray raymond rebecca rex richard rick rob robert robin',
    'roger ron ronald rosa roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergio sharon',
    'simon sophia sophie stephanie stephen steve steven stuart sue susan ted teresa terry theresa tim timothy tina tom',
    'tommy tony tracy tyler victor vincent virginia walter wayne wendy wesley will william zoe',
    'abbas abdul abdullah ahmad ahmed aimal akbar akram ali amin amir amrullah anas ashraf aziz bashir ehsanullah farid',
    'farzana fatima fawzia ghani habib hafiz hakim hamdullah hamid hanif haroon hasan hassan haibatullah hibatullah',
    'hussain hussein ibrahim imran ismail jabar jalaluddin javed kamal karim khalid khalil latif mahmoud mahmud mansour',
    'masood massoud mohammad mohammed muhammad mujib mullah mustafa nader nadir naeem naim najib nasir nizamuddin noor',
    'omar osama qasim qayyum rahim rahmatullah rashid reza sadiq saeed said saleem salim salman sami sediq sharif sher',
    'sirajuddin sohail suhail sulaiman tariq usman wahid yaqoob yaqub yasin yousef yusuf zabihullah zahid zahir zalmay',
    'zarifa zia',
    'aleksandr aleksei alexei anatoly andrei anton artem dmitri dmitry evgeny gennady igor ilya kirill konstantin',
    'maksim maria mikhail natalya nikita nikolai oleg olga pavel pyotr roman ruslan sergei sergey stanislav svetlana',
    'tatiana vadim valentina valery vasily viktor vitaly vladimir vladislav vyacheslav yevgeny yulia yuri zamir',
  ]
    .join(' ')
    .split(' '),
)
