// The contract of a format that is a zip archive with a layout of its own.
import type { Document, Rejection } from "../../model/document.ts";
import type { Input, ReadingContext } from "../reader.ts";
import type { OpenZip } from "./zip-members.ts";

export interface ZipPackage {
  /** Whether the archive is of this format, by the names of its members. */
  knows(names: ReadonlySet<string>): boolean;
  read(input: Input, zip: OpenZip, context: ReadingContext): AsyncIterable<Document | Rejection>;
}
