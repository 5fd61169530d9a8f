import type { DescriptionFile, ReleaseContent } from '../content.ts';

/** The files that describe a release to programs. */
export const descriptionFiles = (_content: ReleaseContent): readonly DescriptionFile[] => [];
