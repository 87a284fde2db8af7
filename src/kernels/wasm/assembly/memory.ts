// How the loops reach the memory of the caller: cells of a block of 32-bit cells, where all addresses stand, and numbers in
// arrays at such an address.

export function cell(block: usize, at: i32): i32 {
  return load<i32>(block + ((<usize>at) << 2));
}
export function setCell(block: usize, at: i32, value: i32): void {
  store<i32>(block + ((<usize>at) << 2), value);
}
export function pointer(block: usize, at: i32): usize {
  return <usize>load<u32>(block + ((<usize>at) << 2));
}

export function whole(array: usize, at: i32): i32 {
  return load<i32>(array + ((<usize>at) << 2));
}
export function setWhole(array: usize, at: i32, value: i32): void {
  store<i32>(array + ((<usize>at) << 2), value);
}
export function real(array: usize, at: i32): f64 {
  return load<f64>(array + ((<usize>at) << 3));
}
export function setReal(array: usize, at: i32, value: f64): void {
  store<f64>(array + ((<usize>at) << 3), value);
}
export function addReal(array: usize, at: i32, value: f64): void {
  const sum = array + ((<usize>at) << 3);
  store<f64>(sum, load<f64>(sum) + value);
}
