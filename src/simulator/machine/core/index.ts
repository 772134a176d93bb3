/** The core of a machine: one instance for each simulated process. */
export { drop, functionAt, push, resetSteps, run, stepsPassed } from "./loop";
export { clean, fill, find, freeBlock, layBlock, lend, mapChunk, move, set, shade, states, takeBack, wrote } from "./space";
export { returnMasks, setMask } from "./undefined";
