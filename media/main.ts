import { start as comparison } from './comparison/main';
import { start as configuration } from './configuration/main';
import { start as health } from './health/main';
import { start as history } from './history/main';
import { start as job } from './job/main';

/** The kinds of pages, by the name of their folder. They share one script, since most of it is what they share. */
const pages = new Map(Object.entries({ comparison, configuration, health, history, job }));

const { page = '' } = document.getElementById('page')?.dataset ?? {};
pages.get(page)?.();
