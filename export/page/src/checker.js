// The checker as it is bundled: for the page's worker, and for tests.

export { verify } from './verify.js';
export { Tickets } from './hash.js';
export { listen } from './worker.js';
