import type { DeckCredits } from '../../shared/deck/credits.ts'
import { t } from './t.ts'

/**
 * Says whose a deck is, what others may do with it and where it comes from, a line each; none where the deck does not
 * say. It stands on all that is handed round.
 */
export function creditLines({ by, licence, source, basedOn }: DeckCredits): string[] {
  return [
    by ? t('common.credits.by', { by }) : '',
    licence ? t(`common.credits.licence.${licence}`) : '',
    source ? t('common.credits.source', { source }) : '',
    basedOn ? basedOnWords(basedOn) : '',
  ].filter(Boolean)
}

function basedOnWords({ title, by, licence }: NonNullable<DeckCredits['basedOn']>): string {
  const said = by ? t('common.credits.basedOnBy', { title, by }) : t('common.credits.basedOn', { title })
  return licence ? `${said} · ${t(`common.credits.licence.${licence}`)}` : said
}
