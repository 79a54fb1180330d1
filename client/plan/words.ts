import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import type { RoomDeck } from '../../shared/room/head/view.ts'
import type { Block } from '../../shared/room/lists.ts'
import { t } from '../console/t.ts'

/** Names a block: by its title, else by what it is. */
export const blockName = ({ block, title }: { block: Block; title: string }): string =>
  title.trim() || t(`console.plan.block.${block}`)

/** Says what one may hear in an ask: the names of its versions, each with its place in the deck. */
export const heardIn = (
  { reading }: RoomAsk,
  { versions }: Pick<RoomDeck, 'versions'>,
): { index: number; name: string }[] =>
  versions.flatMap(({ id, name }, index) => (reading?.versions.includes(id) ? [{ index, name }] : []))
