/** A heap that gives the value with the smallest key first. */
export class Heap {
  constructor() {
    this.items = [];
  }

  get size() {
    return this.items.length;
  }

  push(key, value) {
    const { items } = this;
    let i = items.push({ key, value }) - 1;
    while (i > 0 && items[(i - 1) >> 1].key > key) {
      items[i] = items[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    items[i] = { key, value };
  }

  pop() {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length > 0) this.sink(last);
    return top;
  }

  sink(item) {
    const { items } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1].key < items[child].key) child++;
      if (items[child].key >= item.key) break;
      items[i] = items[child];
      i = child;
    }
    items[i] = item;
  }
}
