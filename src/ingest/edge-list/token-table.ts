/** Bytes that may be read behind the end of a sequence. */
export const tokenSlack = 12;

const tableShift = 26;
const tables = 64;

/** What is kept of a 32-bit word of which so many bytes belong to the sequence. */
const kept = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/**
 * Numbers byte sequences without NUL in the order in which they are first met, without making a text of each: an
 * open-addressing table whose slots hold the first twelve bytes, so that most look-ups read one cache line. Equal bytes
 * have equal numbers.
 */
export class TokenTable {
  /**
   * Four numbers a slot: 1 + number and three words of four bytes. Of a sequence of more than twelve bytes the first
   * number is negated and the last word a hash of the whole; 0 where a slot is free. Many small tables, picked by the
   * hash, so that none takes long to grow.
   */
  readonly #tables = Array.from({ length: tables }, () => new Int32Array(1 << 7));
  readonly #filled = new Int32Array(tables);
  #ends = new Int32Array((1 << 10) + 1);
  #pool = new Uint8Array(1 << 14);
  #length = 0;

  /** How many different sequences there are. */
  get length(): number {
    return this.#length;
  }

  /** The bytes of the numbers `from` … `to − 1`, one behind the other. */
  bytes(from: number, to: number): Uint8Array {
    return this.#pool.subarray(this.#ends[from], this.#ends[to]);
  }

  /** How many bytes a number has. */
  size(number: number): number {
    return this.#ends[number + 1] - this.#ends[number];
  }

  /** The number of the bytes `from … to − 1` of `view`, which has `tokenSlack` more bytes behind them. */
  number(view: DataView, from: number, to: number): number {
    const size = to - from;
    const long = size > 12;
    let a = view.getInt32(from, true);
    let b = view.getInt32(from + 4, true);
    let c = 0;
    if (long) c = hashOf(view, from, to);
    else {
      a &= kept[Math.min(size, 4)];
      b &= kept[Math.max(0, Math.min(size - 4, 4))];
      c = view.getInt32(from + 8, true) & kept[Math.max(0, size - 8)];
    }
    const hash = mixed(a, b, c);
    const slots = this.#tables[hash >>> tableShift];
    const mask = slots.length - 4;
    for (let slot = hash & mask; ; slot = (slot + 4) & mask) {
      const number = slots[slot];
      if (number === 0) {
        slots[slot] = long ? -1 - this.#length : 1 + this.#length;
        slots[slot + 1] = a;
        slots[slot + 2] = b;
        slots[slot + 3] = c;
        this.#grow(hash >>> tableShift);
        return this.add(view, from, to);
      }
      if (slots[slot + 1] !== a || slots[slot + 2] !== b || slots[slot + 3] !== c) continue;
      if (!long && number > 0) return number - 1;
      if (long && number < 0 && this.#equals(-number - 1, view, from, to)) return -number - 1;
    }
  }

  #equals(number: number, view: DataView, from: number, to: number): boolean {
    if (this.size(number) !== to - from) return false;
    const start = this.#ends[number];
    for (let i = from; i < to; i++) if (this.#pool[start + i - from] !== view.getUint8(i)) return false;
    return true;
  }

  /** The next number, for bytes that are new and never asked for again. */
  add(view: DataView, from: number, to: number): number {
    const number = this.#length++;
    const start = this.#ends[number];
    const end = start + to - from;
    if (end > this.#pool.length) this.#pool = enlarged(this.#pool, new Uint8Array(2 * end));
    for (let i = from; i < to; i++) this.#pool[start + i - from] = view.getUint8(i);
    this.#ends[number + 1] = end;
    if (this.#length === this.#ends.length - 1)
      this.#ends = enlarged(this.#ends, new Int32Array(2 * this.#length + 1));
    return number;
  }

  /** Counts a sequence more in a table, and doubles the table when two thirds of it are taken. */
  #grow(table: number): void {
    const old = this.#tables[table];
    if (6 * ++this.#filled[table] < old.length) return;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length - 4;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from] === 0) continue;
      let slot = mixed(old[from + 1], old[from + 2], old[from + 3]) & mask;
      while (slots[slot] !== 0) slot = (slot + 4) & mask;
      for (let i = 0; i < 4; i++) slots[slot + i] = old[from + i];
    }
    this.#tables[table] = slots;
  }
}

/** Three words as one whose bits from the third on are spread evenly: the last pick the table, the first the slot. */
function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85ebca77);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0xc2b2ae3d);
  return (hash ^ (hash >>> 16)) << 2;
}

function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function enlarged<A extends Uint8Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
