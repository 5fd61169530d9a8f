import { dataHref } from '#i18n/routes.ts';
import type { Labels } from '#read/labels.ts';

/** What every map stands on: the file of the shapes, and the names of its insets. */
export const mapGround = ({ insetName }: Labels) => ({ map: dataHref('map/nuts2.svg'), insetLabel: insetName });
