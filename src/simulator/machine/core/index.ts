/** The core of a machine: one instance for each simulated process. */
export { drop, functionAt, push, run, steps } from "./loop";
export { clean, fill, find, mapChunk, move, set, shade, states, wrote } from "./space";
export { returnMasks, setMask } from "./undefined";
