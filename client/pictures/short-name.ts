/** Returns the name of a version as pictures write it, where space is scarce: the deck's short one if it has one. */
export const shortName = ({ name, short }: { name: string; short?: string | undefined }): string => short ?? name
