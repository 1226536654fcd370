/** Makes an element. Children are elements or texts; texts never become markup. */
export function element(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
  e.append(...children.flat().filter((child) => child !== null && child !== ''));
  return e;
}

/** A table with a caption for screen readers. `head` are texts, `rows` rows of cells; the first cell of a row is its header. */
export function table(caption, head, rows) {
  const cells = (row) => row.map((cell, i) => (i === 0 ? element('th', { scope: 'row' }, cell) : element('td', { 'data-head': head[i] }, cell)));
  return element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))));
}

/** Text of the dossier, which is Chinese whatever the language of the page is. */
export function data(text, tag = 'span') {
  return element(tag, { lang: 'zh-CN' }, String(text));
}

export function code(text) {
  return element('code', {}, text);
}

/** A list of terms: pairs of a text and what belongs to it; pairs without content are left out. */
export function terms(pairs) {
  const kept = pairs.filter(([, content]) => content !== null && content !== '');
  return element('dl', {}, ...kept.flatMap(([term, content]) => [element('dt', {}, term), element('dd', {}, content)]));
}
