// The worker: it unpacks the dossier, verifies it, and looks up targets, while the page stays free.

import { inflateSync } from '../libraries/fflate/browser.js';
import { verify } from './verify.js';
import { reportOf, lookUp } from './report.js';

/** Answers the messages of the page. `scope` is the worker's global scope. */
export function listen(scope) {
  let found = null;
  scope.onmessage = ({ data }) => {
    try {
      if (data.kind === 'find') {
        scope.postMessage({ kind: 'found', ...lookUp(found, data.query) });
        return;
      }
      const files = data.files || unpack(data.packed);
      found = verify(files, reporter(scope));
      scope.postMessage({ kind: 'report', report: reportOf(found, files) });
    } catch (problem) {
      scope.postMessage({ kind: 'failed', message: String(problem) });
    }
  };
}

/** Sends progress at most every tenth of a second. */
function reporter(scope) {
  let last = 0;
  let lastStep = '';
  return (step, done, of) => {
    const now = Date.now();
    if (step === lastStep && now - last < 100) return;
    last = now;
    lastStep = step;
    scope.postMessage({ kind: 'progress', step, done, of });
  };
}

/** Files by name, from the base64 of their deflated bytes. */
function unpack(packed) {
  const files = new Map();
  for (const [name, { size, text }] of packed) files.set(name, inflateSync(bytesOf(text), { out: new Uint8Array(size) }));
  return files;
}

function bytesOf(base64) {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
