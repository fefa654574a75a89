import type { MarkjsCase } from './markjs-cases.ts'

/** Cases of names that mark.js's suite lacks. */
export const NAMES_CASES: readonly MarkjsCase[] = [
  {
    name: 'possessives',
    verdict: 'meet',
    reason: 'the possessive is no part of the name',
    names: ['Halden'],
    text: "Halden’s and Halden's, Haldens",
    found: ['Halden', 'Halden'],
  },
  {
    name: 'hyphens',
    verdict: 'meet',
    reason: 'all hyphens and dashes within a name are alike',
    names: ['al-Sahir'],
    text: 'al‐Sahir al‑Sahir al–Sahir al-Sahir al Sahir alSahir',
    found: ['al‐Sahir', 'al‑Sahir', 'al–Sahir', 'al-Sahir', 'al Sahir'],
  },
  {
    name: 'names with marks inside',
    verdict: 'meet',
    reason: 'they are found as they are written, without the marks, and not with others',
    names: ['Sandmouth, Kestria', 'Ebb! News', 'Bo “The Crane” Halden', 'Harbour Dept. of Works', '佳·斯特'],
    text: [
      'in Sandmouth, Kestria, and Sandmouth Kestria, not Sandmouth; Kestria or Sandmouth. Kestria',
      'Ebb! News, Ebb News, Ebb? News',
      'Bo "The Crane" Halden, Bo The Crane Halden, Bo (The Crane) Halden',
      'the Harbour Dept. of Works',
      '佳·斯特',
    ],
    found: [
      ...['Sandmouth, Kestria', 'Sandmouth Kestria', 'Ebb! News', 'Ebb News'],
      ...['Bo "The Crane" Halden', 'Bo The Crane Halden', 'Harbour Dept. of Works', '佳·斯特'],
    ],
  },
  {
    name: 'letters that grow when they fold',
    verdict: 'meet',
    reason: 'offsets stay those of the text',
    names: ['fish', 'strasse', 'quay'],
    text: 'ﬁsh Straße ＱＵＡＹ quay',
    found: ['ﬁsh', 'Straße', 'ＱＵＡＹ', 'quay'],
  },
  {
    name: 'Turkish i',
    verdict: 'meet',
    reason: 'dotted and dotless i are one letter in either case',
    names: ['Irmak', 'izmar'],
    text: 'Irmak IRMAK İzmar İZMAR ızmar',
    found: ['Irmak', 'IRMAK', 'İzmar', 'İZMAR', 'ızmar'],
  },
  {
    name: 'writing from right to left',
    verdict: 'meet',
    reason: 'marks of direction do not count',
    names: ['كستريا'],
    text: 'قال \u200fكستريا\u200e و\u202bكستريا\u202c',
    found: ['كستريا\u200e'],
  },
  {
    name: 'writing without spaces',
    verdict: 'meet',
    reason: 'each character is a word',
    names: ['佳斯特'],
    text: '在佳斯特和佳斯，佳斯特。',
    found: ['佳斯特', '佳斯特'],
  },
  {
    name: 'surrogate pairs beside a name',
    verdict: 'meet',
    reason: 'they end a word and shift nothing',
    names: ['quay'],
    text: '😀quay😀 quay\ud83d',
    found: ['quay', 'quay'],
  },
]
