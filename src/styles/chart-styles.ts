import bars from './charts/bars.css?raw';
import base from './charts/base.css?raw';
import links from './charts/links.css?raw';
import maps from './charts/maps.css?raw';
import matrix from './charts/matrix.css?raw';
import media from './charts/media.css?raw';
import slopes from './charts/slopes.css?raw';
import tones from './charts/tones.css?raw';

/** The style sheets of charts as text, in the order of charts.css: for drawings that leave the page. */
export const chartStyles = [base, tones, maps, links, bars, matrix, slopes, media].join('\n');
