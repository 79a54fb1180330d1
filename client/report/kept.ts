/** A room that is kept for less than this after its end is deleted when who gave what is erased. In minutes. */
export const FOLD_AFTER_MINUTES = 30
