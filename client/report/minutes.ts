import { ROUND_STAGES, type RoundStage } from '../../shared/room/stages.ts'
import { t } from './t.ts'

/** Says how long each stage of an ask was, in the order of the stages; those of less than half a minute are left out. */
export const minutesLine = (minutes: Readonly<Partial<Record<RoundStage, number>>>): string[] =>
  ROUND_STAGES.flatMap((stage) => {
    const n = minutes[stage] ?? 0
    return n ? [t('report.print.minutes.of', { stage: t(`console.stages.${stage}`), n })] : []
  })
