// The assignment of people to seats as a flow of least cost: SPEC §8. *Own*, *kept* and *even* are one cost: so much for a
// seat taken by somebody of another department, less for a yield, and for each person the square of the workload (the row of
// workloads is as even as can be exactly if the sum of their squares is least). *First* is then a search, seat by seat, in
// what the prices of an assignment of least cost leave free.
//
// Nodes: each seat, each person, the sink. Arcs, with what a unit costs on them, while i does not sit on the team of seat y:
//   y → i        to let i sit on y: the cost of that
//   i → x        to let i leave seat x: the same, gained
//   y → x        to let who sits on x, of the same team, move to y: the difference
//   i → sink     one more seat for i, who has w: (w+1)² − w²
//   sink → i     one seat less: w² − (w−1)², gained
// A path from an empty seat to the sink fills it; a circle changes who sits where.

import { Heap } from './heap.js';

/** A problem has
 *   seats: [{team, kind}] in reading order; teams: their number
 *   kinds: [{fits: Uint8Array by person, foreign: Uint8Array by person}]
 *   people: their number; most: Int32Array, the most seats of each
 *   meets(team, person), false if avoidance or absence forbids it
 *   yields(team, person), how many pairs of preferences it breaks; at most yieldsOfOne, and yieldsOfAll over all seats
 *   compare(team, i, j), which of two people ranks first on this team
 * Gives the person of each seat, or null if no assignment is valid. */
export function assign(problem, progress) {
  const flow = new Flow(problem);
  for (let s = 0; s < flow.seats; s++) {
    if (s % 64 === 0) progress('assign', s, flow.seats);
    if (!flow.fill(s)) return null;
  }
  const first = new First(flow);
  for (let s = 0; s < flow.seats; s++) {
    if (s % 64 === 0) progress('first', s, flow.seats);
    first.settle(s);
  }
  return flow.sits;
}

class Flow {
  constructor(problem) {
    this.problem = problem;
    this.seats = problem.seats.length;
    this.people = problem.people;
    this.sink = this.seats + this.people;
    this.sits = new Int32Array(this.seats).fill(-1);
    this.seatsOf = Array.from({ length: this.people }, () => []);
    this.team = Int32Array.from(problem.seats, (seat) => seat.team);
    this.kind = Int32Array.from(problem.seats, (seat) => seat.kind);
    this.seatsOfTeam = Array.from({ length: problem.teams }, () => []);
    this.team.forEach((t, s) => this.seatsOfTeam[t].push(s));
    this.candidates = problem.kinds.map(({ fits }) => Array.from(fits.keys()).filter((i) => fits[i]));
    this.price = new Float64Array(this.sink + 1);
    // Even counts less than one yield, all yields less than one foreign seat. A path passes the sink at most once.
    this.costOfYield = 4 * problem.teams + 8;
    this.costOfForeign = this.costOfYield * 2 * (problem.yieldsOfAll + 1);
    this.distance = new Float64Array(this.sink + 1).fill(Infinity);
    this.from = new Int32Array(this.sink + 1);
  }

  node(person) {
    return this.seats + person;
  }

  allows(seat, person) {
    return this.problem.kinds[this.kind[seat]].fits[person] === 1 && this.problem.meets(this.team[seat], person);
  }

  cost(seat, person) {
    const foreign = this.problem.kinds[this.kind[seat]].foreign[person];
    return foreign * this.costOfForeign + this.problem.yields(this.team[seat], person) * this.costOfYield;
  }

  /** The seat of a person on a team, or -1. */
  seatOn(team, person) {
    for (const s of this.seatsOfTeam[team]) if (this.sits[s] === person) return s;
    return -1;
  }

  canTakeMore(person) {
    return this.seatsOf[person].length < this.problem.most[person];
  }

  costOfOneMore(person) {
    return 2 * this.seatsOf[person].length + 1;
  }

  /** Calls visit(node, cost) for each arc out of a seat that may be given to another person. */
  arcsOutOfSeat(y, visit) {
    const team = this.team[y];
    for (const i of this.candidates[this.kind[y]]) {
      if (!this.problem.meets(team, i)) continue;
      const x = this.seatOn(team, i);
      if (x < 0) visit(this.node(i), this.cost(y, i));
      else if (x !== y) visit(x, this.cost(y, i) - this.cost(x, i));
    }
  }

  arcsOutOfPerson(i, visit) {
    for (const x of this.seatsOf[i]) visit(x, -this.cost(x, i));
  }

  /** Fills an empty seat along a path of least cost (Dijkstra, with costs reduced by the prices, which then stay right). False if there is no path. */
  fill(s) {
    this.price[s] = this.priceOfEmpty(s);
    const reached = this.search(s);
    const length = this.distance[this.sink];
    if (length < Infinity) {
      for (const v of reached) if (this.distance[v] < length) this.price[v] += this.distance[v] - length;
      this.checkExact(s);
      this.moveAlong(this.sink, (v) => this.from[v], s);
    }
    for (const v of reached) this.distance[v] = Infinity;
    return length < Infinity;
  }

  /** The smallest price of an empty seat at which none of its arcs has a reduced cost below zero. */
  priceOfEmpty(s) {
    let price = -Infinity;
    this.arcsOutOfSeat(s, (v, cost) => {
      price = Math.max(price, this.price[v] - cost);
    });
    return price === -Infinity ? 0 : price;
  }

  search(s) {
    const heap = new Heap();
    const reached = [s];
    const relax = (u, v, cost) => {
      const d = this.distance[u] + cost + this.price[u] - this.price[v];
      if (d >= this.distance[v] || d >= this.distance[this.sink]) return;
      if (this.distance[v] === Infinity) reached.push(v);
      this.distance[v] = d;
      this.from[v] = u;
      if (v === this.sink) return;
      heap.push(d, v);
      // At once on to the sink, as this mostly ends the search.
      if (v >= this.seats && this.canTakeMore(v - this.seats)) relax(v, this.sink, this.costOfOneMore(v - this.seats));
    };
    this.distance[s] = 0;
    heap.push(0, s);
    while (heap.size > 0) {
      const { key, value: u } = heap.pop();
      if (key >= this.distance[this.sink]) break;
      if (key > this.distance[u]) continue;
      if (u < this.seats) this.arcsOutOfSeat(u, (v, cost) => relax(u, v, cost));
      else this.arcsOutOfPerson(u - this.seats, (v, cost) => relax(u, v, cost));
    }
    return reached;
  }

  checkExact(s) {
    if (Math.abs(this.price[s]) > Number.MAX_SAFE_INTEGER / 4) throw new RangeError('costs too large to be exact');
  }

  /** Moves people along a path of nodes that ends at `last`; `before` gives the node before. The path begins at seat `s`. */
  moveAlong(last, before, s) {
    const moves = []; // [seat, who sits there next]
    for (let v = last; v !== s; v = before(v)) {
      const u = before(v);
      if (u >= this.seats) continue; // a person leaves a seat, or takes one more: no seat is given
      moves.push([u, v >= this.seats ? v - this.seats : this.sits[v]]);
    }
    this.give(moves);
  }

  give(moves) {
    for (const [seat] of moves) this.leave(seat);
    for (const [seat, person] of moves) {
      this.sits[seat] = person;
      this.seatsOf[person].push(seat);
    }
  }

  leave(seat) {
    const person = this.sits[seat];
    if (person < 0) return;
    const own = this.seatsOf[person];
    own[own.indexOf(seat)] = own[own.length - 1];
    own.pop();
  }
}

/** *First*: seat by seat, the best candidate from whom a circle without cost leads back to the seat; then the seat is settled. */
class First {
  constructor(flow) {
    this.flow = flow;
    this.settled = new Uint8Array(flow.seats);
    this.next = new Int32Array(flow.sink + 1); // the next node on the way to the seat
    this.seen = new Int32Array(flow.sink + 1).fill(-1); // the seat for which a node was last reached
    this.buckets = new Buckets(flow);
  }

  settle(s) {
    const { flow } = this;
    const better = this.better(s);
    if (better.length > 0) {
      this.searchBack(s, this.entry(s, this.best(s, better)));
      const possible = better.filter((c) => this.seen[this.entry(s, c)] === s);
      if (possible.length > 0) this.exchange(s, this.entry(s, this.best(s, possible)));
    }
    this.settled[s] = 1;
    this.buckets.remove(s);
  }

  best(s, candidates) {
    const team = this.flow.team[s];
    return candidates.reduce((best, c) => (this.flow.problem.compare(team, c, best) < 0 ? c : best));
  }

  /** The node that an arc leads to from seat s if candidate c is to sit there. */
  entry(s, c) {
    const x = this.flow.seatOn(this.flow.team[s], c);
    return x < 0 ? this.flow.node(c) : x;
  }

  /** The candidates that rank before who sits on s, to whom an arc without cost leads. */
  better(s) {
    const { flow } = this;
    const team = flow.team[s];
    return flow.candidates[flow.kind[s]].filter((c) => {
      if (c === flow.sits[s] || !flow.problem.meets(team, c) || !this.isOpen(s, c)) return false;
      return flow.problem.compare(team, c, flow.sits[s]) < 0;
    });
  }

  /** Whether seat s may be given to c without cost, so far as this seat is concerned. */
  isOpen(s, c) {
    const { flow } = this;
    const x = flow.seatOn(flow.team[s], c);
    if (x < 0) return this.isFree(s, flow.node(c), flow.cost(s, c));
    return !this.settled[x] && this.isFree(s, x, flow.cost(s, c) - flow.cost(x, c));
  }

  /** Whether the reduced cost of an arc is zero. */
  isFree(u, v, cost) {
    return cost + this.flow.price[u] - this.flow.price[v] === 0;
  }

  /** Finds the nodes from which free arcs lead to seat s; stops at `goal`. */
  searchBack(s, goal) {
    const queue = [];
    const reach = (v, towards) => {
      if (this.seen[v] === s || v === s) return;
      this.seen[v] = s;
      this.next[v] = towards;
      queue.push(v);
    };
    this.buckets.restart();
    this.backFromSeat(s, reach);
    for (let k = 0; k < queue.length && this.seen[goal] !== s; k++) {
      const v = queue[k];
      if (v < this.flow.seats) this.backFromSeat(v, reach);
      else if (v < this.flow.sink) this.backFromPerson(v, s, reach);
      else this.backFromSink(reach);
    }
  }

  backFromSeat(x, reach) {
    const { flow } = this;
    const o = flow.sits[x];
    if (this.isFree(flow.node(o), x, -flow.cost(x, o))) reach(flow.node(o), x);
    for (const y of flow.seatsOfTeam[flow.team[x]]) {
      if (y === x || this.settled[y] || !flow.allows(y, o)) continue;
      if (this.isFree(y, x, flow.cost(y, o) - flow.cost(x, o))) reach(y, x);
    }
  }

  backFromPerson(v, s, reach) {
    const { flow } = this;
    const i = v - flow.seats;
    const w = flow.seatsOf[i].length;
    if (w > 0 && this.isFree(flow.sink, v, 1 - 2 * w)) reach(flow.sink, v);
    this.buckets.eachSeatAt(i, (y) => {
      if (this.seen[y] === s || y === s) return true;
      const free = flow.problem.meets(flow.team[y], i) && flow.seatOn(flow.team[y], i) < 0 && this.isFree(y, v, flow.cost(y, i));
      if (free) reach(y, v);
      return free;
    });
  }

  backFromSink(reach) {
    const { flow } = this;
    for (let i = 0; i < flow.people; i++) {
      if (flow.canTakeMore(i) && this.isFree(flow.node(i), flow.sink, flow.costOfOneMore(i))) reach(flow.node(i), flow.sink);
    }
  }

  /** Moves people around the circle from s through `entry` back to s. */
  exchange(s, entry) {
    const { flow } = this;
    const moves = [];
    for (let u = s, v = entry; ; u = v, v = this.next[v]) {
      if (u < flow.seats) moves.push([u, v >= flow.seats ? v - flow.seats : flow.sits[v]]);
      if (v === s) break;
    }
    flow.give(moves);
  }
}

/** The seats that are not settled, by kind and price: only where the price is right can an arc be free. */
class Buckets {
  constructor(flow) {
    this.flow = flow;
    this.byKind = flow.problem.kinds.map(() => new Map());
    this.place = new Int32Array(flow.seats);
    this.bucket = [];
    for (let s = 0; s < flow.seats; s++) this.add(s, this.byKind[flow.kind[s]], flow.price[s]);
    this.round = 0;
  }

  add(s, prices, price) {
    if (!prices.has(price)) prices.set(price, { seats: [], passed: 0, round: 0 });
    this.bucket[s] = prices.get(price);
    this.place[s] = this.bucket[s].seats.push(s) - 1;
  }

  /** Begins a search: no seat is passed. */
  restart() {
    this.round++;
  }

  remove(s) {
    const { seats } = this.bucket[s];
    this.swap(seats, this.place[s], seats.length - 1);
    seats.pop();
  }

  swap(seats, i, j) {
    [seats[i], seats[j]] = [seats[j], seats[i]];
    this.place[seats[i]] = i;
    this.place[seats[j]] = j;
  }

  /** Calls visit for each seat that person i may have a free arc from; a seat for which it says true is not met again in this search. */
  eachSeatAt(i, visit) {
    const { problem, price, costOfForeign } = this.flow;
    problem.kinds.forEach(({ fits, foreign }, k) => {
      if (!fits[i]) return;
      const whole = price[this.flow.node(i)] - foreign[i] * costOfForeign;
      for (let yields = 0; yields <= problem.yieldsOfOne; yields++) {
        const bucket = this.byKind[k].get(whole - yields * this.flow.costOfYield);
        if (bucket) this.pass(bucket, visit);
      }
    });
  }

  pass(bucket, visit) {
    if (bucket.round !== this.round) {
      bucket.round = this.round;
      bucket.passed = 0;
    }
    for (let k = bucket.passed; k < bucket.seats.length; k++) {
      if (visit(bucket.seats[k])) this.swap(bucket.seats, k, bucket.passed++);
    }
  }
}
