/**
 * Capitals, seats and towns that stand for a government or body as often as for themselves. Lower case. "Kremlin" and
 * "White House" are no towns and mean the body; they may be strong.
 */
export const PLACE_NAMES: ReadonlySet<string> = new Set(
  [
    'abuja addis-ababa algiers amman amsterdam ankara ashgabat astana athens baghdad baku bangkok beijing beirut',
    'belgrade berlin bern bishkek bogota brasilia bratislava brussels bucharest budapest cairo canberra caracas',
    'chisinau copenhagen damascus delhi dhaka doha dublin dushanbe geneva hague hanoi havana helsinki islamabad',
    'istanbul jakarta jerusalem kabul karachi kathmandu khartoum kiev kinshasa kyiv lagos lisbon ljubljana london',
    'luxembourg madrid manila minsk mogadishu moscow muscat nairobi oslo ottawa paris peshawar prague pretoria',
    'pyongyang quetta rabat ramallah riga riyadh rome sanaa sarajevo seoul singapore skopje sofia stockholm strasbourg',
    'tallinn tashkent tbilisi tehran tripoli tunis ulaanbaatar valletta vienna vilnius warsaw washington wellington',
    'yerevan zagreb langley brussels rawalpindi qom vatican mar-a-lago',
    'bagram baghlan badakhshan balkh bamiyan farah faryab ghazni ghor helmand herat jalalabad kandahar kapisa khost',
    'kunar kunduz laghman lashkargah logar mazar-i-sharif nangarhar nimroz nuristan paktia paktika panjshir parwan',
    'samangan takhar uruzgan wardak zabul waziristan balochistan crimea chechnya donbas guantanamo',
  ]
    .join(' ')
    .split(' '),
)
