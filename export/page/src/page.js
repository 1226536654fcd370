// The page: it starts the check, shows what comes of it, and answers the reader.

import { say } from './texts.js';
import { embedded, readGiven, filesOfDrop, Unreadable } from './files.js';
import * as view from './view.js';

const $ = (id) => document.getElementById(id);

/** What the page shows now; `render` shows it again, as in the other language. */
const state = { language: 'zh', worker: null, given: null, report: null, step: null, failure: null, answer: null };

const t = (key, ...values) => say(state.language, key, ...values);

function start() {
  state.language = /^en/.test(navigator.language) || location.hash === '#en' ? 'en' : 'zh';
  $('language').onclick = switchLanguage;
  $('find').onsubmit = find;
  $('again').onclick = checkEmbedded;
  $('folder-button').onclick = () => $('folder').click();
  $('files-button').onclick = () => $('files').click();
  for (const id of ['folder', 'files']) $(id).onchange = (event) => checkGiven(Promise.resolve([...event.target.files]));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', drop);
  window.addEventListener('beforeprint', () => document.querySelectorAll('.more').forEach((box) => box.showAll()));
  checkEmbedded();
}

function switchLanguage() {
  state.language = state.language === 'en' ? 'zh' : 'en';
  render();
}

function drop(event) {
  event.preventDefault();
  checkGiven(filesOfDrop(event.dataTransfer));
}

function checkEmbedded() {
  state.given = null;
  check({ packed: embedded() });
}

/** Checks files that the reader gave, once they are read. */
async function checkGiven(given) {
  try {
    const { files, others } = await readGiven(await given);
    state.given = { count: files.size, others };
    if (files.size === 0) fail(t('noFiles'));
    else check({ files });
  } catch (problem) {
    fail(problem instanceof Unreadable ? t('unreadable', problem.file) : String(problem));
  }
}

/** Starts a worker that verifies a dossier. It comes from a Blob, as a file beside the page could not be loaded from a USB stick. */
function check(message) {
  reset();
  try {
    const source = $('checker').textContent + '\nyaohaoChecker.listen(self);';
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    state.worker = new Worker(address);
    state.worker.onmessage = ({ data }) => receive(data);
    state.worker.onerror = (event) => fail(event.message || t('noWorker'));
    state.worker.postMessage({ kind: 'check', ...message });
  } catch (problem) {
    fail(t('noWorker'));
  }
}

function reset() {
  if (state.worker) state.worker.terminate();
  Object.assign(state, { worker: null, report: null, step: { step: 'unpack' }, failure: null, answer: null });
  render();
}

function fail(message) {
  reset();
  state.step = null;
  state.failure = message;
  render();
}

function receive(message) {
  if (message.kind === 'progress') {
    const another = state.step.step !== message.step;
    state.step = message;
    renderProgress(another);
  } else if (message.kind === 'report') {
    state.step = null;
    state.report = message.report;
    render();
  } else if (message.kind === 'found') {
    state.answer = message;
    renderFound();
    $('found').focus();
  } else {
    fail(message.message);
  }
}

function find(event) {
  event.preventDefault();
  if (state.report && state.report.looksUp) state.worker.postMessage({ kind: 'find', query: $('query').value });
}

function render() {
  document.documentElement.lang = state.language === 'en' ? 'en' : 'zh-CN';
  document.title = t('title') + (state.report && state.report.rules ? ' · ' + state.report.rules.name : '');
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = t(e.getAttribute('data-text'), ...(e.getAttribute('data-values') || '').split(' '));
  $('language').lang = state.language === 'en' ? 'zh-CN' : 'en';
  renderProgress(true);
  renderReport();
  renderFound();
}

/** The step goes to a live region, which a screen reader speaks; the count does not. */
function renderProgress(speak) {
  const { step } = state;
  $('progress').hidden = !step;
  if (!step) {
    $('step').textContent = '';
    return;
  }
  const name = t('step' + step.step[0].toUpperCase() + step.step.slice(1));
  if (speak) $('step').textContent = t('running', name);
  $('count').textContent = step.of > 1 ? t('progress', name, step.done, step.of) : '';
  if (step.of > 1) $('bar').value = step.done / step.of;
  else $('bar').removeAttribute('value');
}

function renderReport() {
  const { report, given, failure } = state;
  $('source').textContent = given ? t('sourceGiven', given.count) + (given.others.length ? t('othersLeft', given.others.slice(0, 10).join(t('listComma'))) : '') : t('sourceInside');
  $('conclusion').replaceChildren(...(report ? view.conclusion(t, report) : failure ? view.failure(t, failure) : []));
  $('questions').replaceChildren(...(report ? [view.questions(t, report)] : []));
  $('worth').replaceChildren(...(report && report.rules ? view.notes(t, report) : []));
  if (report) $('statement').replaceChildren(...(report.rules ? [view.statement(t, report.rules, report.area)] : []));
  else if (given || failure) $('statement').replaceChildren();
  $('strata').replaceChildren(...(report && report.rules ? [view.strata(t, report)] : []));
  $('drawn').replaceChildren(...(report ? view.result(t, report) : [t('drawnWait')]));
  $('find-button').disabled = !report || !report.looksUp;
  $('find-after').hidden = Boolean(report);
}

function renderFound() {
  $('found').replaceChildren(...(state.answer ? view.found(t, state.answer, state.report) : []));
}

start();
