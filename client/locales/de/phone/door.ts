import type english from '../../en/phone/door.ts'
import type { Translation } from '../../../t.ts'

/** The words of the home page, of joining, and of what is kept. */
export default {
  'phone.door.home.title': 'Bei einem Workshop mitmachen',
  'phone.door.home.about': 'Wie kommt eine Bitte an? Abstimmen, neu schreiben, vergleichen.',
  'phone.door.home.code': 'Code',
  'phone.door.home.codeHint': 'Acht Ziffern. Du siehst sie auf der Leinwand im Raum.',
  'phone.door.home.continue': 'Weiter',
  'phone.door.home.back': 'Zurück zu {title}',
  'phone.door.home.prepare': 'Was du vorbereitet hast',
  'phone.door.home.texts': 'Deine gesendeten Texte',
  'phone.door.home.cards': 'Deine Karten',
  'phone.door.home.host': 'Selbst einen Workshop leiten',
  'phone.door.home.eightDigits': 'Ein Code hat acht Ziffern. Schau noch einmal auf die Leinwand.',
  'phone.door.title': 'Gleich bist du dabei',
  'phone.door.name': 'Dein Name',
  'phone.door.nickname': 'Ein Spitzname',
  'phone.door.firstName': 'Dein Vorname',
  'phone.door.nameShown': 'Alle sehen ihn, während die Leute ankommen. Du kannst das Feld leer lassen.',
  'phone.door.nameHostOnly': 'Nur die Workshop-Leitung sieht ihn. Du kannst das Feld leer lassen.',
  'phone.door.kept': 'Deine Daten',
  'phone.door.privacy': 'Mehr über deine Daten (englisch)',
  'phone.door.small.few': 'Bei weniger als {few} Leuten kann man erraten, wer was gesagt hat.',
  'phone.door.small.supervision':
    'Ihr seid wenige. Oft lässt sich erraten, wer was gesagt hat. Stimmen sind Punkte, Texte ohne Namen.',
  'phone.door.small.close': 'In dieser Gruppe kann man erraten, wer was gesagt hat.',
  'phone.door.join': 'Mitmachen',
  'phone.door.joining': 'Einen Moment…',
  'phone.door.looking': 'Der Workshop wird gesucht…',
  'phone.door.again': 'Noch einmal versuchen',
  'phone.door.otherCode': 'Anderen Code eingeben',
  'phone.door.ended': 'Dieser Workshop ist zu Ende',
  'phone.door.endedAbout': 'Man kann nicht mehr beitreten. Beginnt ein neuer, steht sein Code auf der Leinwand.',

  // In every room these are at most 60 words together.
  'phone.door.kept.what': 'Der Server speichert Antworten und Texte.',
  'phone.door.kept.facilitator': 'Die Leitung sieht Texte und Zahlen, nie von wem.',
  'phone.door.kept.lots': 'Texte erscheinen zu dritt; bei weniger kann man raten, wessen.',
  'phone.door.kept.pairs.rewrites': 'Andere vergleichen Texte ohne Namen, außer private.',
  'phone.door.kept.pairs.strangers': 'Texte werden ohne Namen gezeigt, außer private.',
  'phone.door.kept.name.none': 'Niemand fragt nach deinem Namen.',
  'phone.door.kept.name.nickname': 'Beim Ankommen sehen alle deinen Spitznamen.',
  'phone.door.kept.name.host-only': 'Deinen Vornamen sieht nur die Leitung.',
  'phone.door.kept.name.visible': 'Beim Ankommen sehen alle deinen Namen.',
  'phone.door.kept.until.end': 'Am Ende des Workshops wird alles gelöscht.',
  'phone.door.kept.until.hours': {
    one: 'Zehn Minuten nach dem Ende verschwindet, wer was gegeben hat, samt Namen; nach einer Stunde alles.',
    other: 'Zehn Minuten nach dem Ende verschwindet, wer was gegeben hat, samt Namen; nach {n} Stunden alles.',
  },
  'phone.door.kept.until.days': {
    one: 'Zehn Minuten nach dem Ende verschwindet, wer was gegeben hat, samt Namen; nach einem Tag alles.',
    other: 'Zehn Minuten nach dem Ende verschwindet, wer was gegeben hat, samt Namen; nach {n} Tagen alles.',
  },
  'phone.door.kept.remove': 'Dieses Handy kann deine Texte löschen.',
} as const satisfies Translation<typeof english>
