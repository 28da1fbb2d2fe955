// Keeps count of what one file's archives unpack to, so that no nesting of them fills the machine.
import { ProblemError } from "../model/problem.ts";

/** Packed text shrinks to a tenth, and seldom to less than a fiftieth; bombs shrink to a thousandth. */
const MOST_GROWTH = 200;
/** Below this the growth is not looked at: a short file of one repeated letter is no bomb. */
const HARMLESS_BYTES = 64 * 1024 * 1024;

export interface UnpackingAllowance {
  /** Counts bytes that were unpacked; throws `too-large` where there are too many. */
  spend(bytes: number, where: string): void;
  /** Throws where one member grows like a bomb: `unpacked` bytes out of `packed`. */
  weigh(packed: number, unpacked: number, where: string): void;
  /** Counts one member; throws `too-large` where there are too many. */
  countMember(where: string): void;
}

export const makeUnpackingAllowance = (limits: {
  readonly unpackedBytes: number;
  readonly members: number;
}): UnpackingAllowance => {
  let bytesSpent = 0;
  let members = 0;
  const refuse = (where: string, what: string): never => {
    throw new ProblemError({
      code: "too-large",
      where,
      what,
      todo: "Unpack it by hand, and read what it holds in parts.",
    });
  };
  return {
    spend: (bytes, where) => {
      bytesSpent += bytes;
      if (bytesSpent > limits.unpackedBytes)
        refuse(
          where,
          `unpacks to more than ${String(Math.round(limits.unpackedBytes / 1024 / 1024))} MB.`,
        );
    },
    weigh: (packed, unpacked, where) => {
      if (unpacked > HARMLESS_BYTES && unpacked > packed * MOST_GROWTH)
        refuse(
          where,
          `grows more than ${String(MOST_GROWTH)} times as it unpacks: it may be a bomb.`,
        );
    },
    countMember: (where) => {
      members += 1;
      if (members > limits.members)
        refuse(where, `holds more than ${String(limits.members)} files.`);
    },
  };
};
