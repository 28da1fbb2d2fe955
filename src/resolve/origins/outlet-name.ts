// Gives an outlet one name, however a feed, an address or a copy writes it.
import { foldName } from "./fold-name.ts";

const ADDRESS =
  /^(?:https?:\/\/)?(?:(?:www|edition|m|amp|news|en|eng|english|usa|us|uk)\.)*((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:\/.*)?$/iu;

/**
 * `www.example.com` is `example.com`, `Reuters (copy on example.com)` is `Reuters`, and a name in the
 * alias table is its party's. An empty name stays empty.
 */
export const nameOutlet = (outlet: string, aliases: ReadonlyMap<string, string>): string => {
  const trimmed = outlet.slice(0, 300).trim();
  const bracket = trimmed.indexOf("(");
  const plain = bracket > 0 ? trimmed.slice(0, bracket).trim() : trimmed;
  const host = ADDRESS.exec(plain)?.[1]?.toLowerCase();
  for (const name of [trimmed, plain, host]) {
    const one = name && aliases.get(foldName(name));
    if (one) return one;
  }
  return host ?? plain;
};
