import { parentPort } from 'node:worker_threads';
import koffi from 'koffi';
import { serveDocument } from './document-thread.ts';
import { documentThrough } from './driver-document.ts';
import { gdiDriver } from './gdi-driver.ts';

if (parentPort !== null) serveDocument(parentPort, () => documentThrough(gdiDriver(koffi)));
