import { startBuilder } from './tool.ts';

/* The consortium builder. Without this script the page is its text, its tables and its links. */
void startBuilder();
