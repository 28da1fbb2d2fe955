// The script of the search in a folder of files, as text: it loads what the words of a question need, and no more.
import { searchWords, wordFile } from "./search-words.ts";

/**
 * Files are loaded as scripts, for pages that are opened from a folder may read no other way; each calls
 * `atleastIndex` with its name and what it holds. All that is shown is put in as text.
 */
export const staticSearchScript = (): string => `
(() => {
const searchWords = ${searchWords.toString()};
const wordFile = ${wordFile.toString()};
const SHOWN = 40;
const box = document.querySelector("[data-search]");
const input = document.querySelector("form.find input");
if (box === null || input === null) return;
const list = box.querySelector("ul");
const status = box.querySelector("[role=status]");
const files = { words: [], entries: [] };
for (const item of box.querySelectorAll("[data-file]")) files[item.dataset.kind].push(item.dataset.file);
const held = new Map();
const waiting = new Map();
window.atleastIndex = (name, value) => { held.set(name, value); };
const load = (kind, number) => {
  const name = kind + number;
  if (held.has(name)) return Promise.resolve(held.get(name));
  let promise = waiting.get(name);
  if (promise === undefined) {
    promise = new Promise((done) => {
      const script = document.createElement("script");
      script.src = files[kind][number];
      script.onload = () => done(held.get(name) ?? {});
      script.onerror = () => done({});
      document.head.append(script);
    });
    waiting.set(name, promise);
  }
  return promise;
};
const find = async (text) => {
  const asked = [...new Set(searchWords(text))].slice(0, 8);
  let found = null;
  for (const [at, word] of asked.entries()) {
    if ([...word].length < 2 && asked.length > 1) continue;
    const index = await load("words", wordFile(word, files.words.length));
    const ids = new Map();
    const add = (other, weight) => { for (const id of index[other]) ids.set(id, Math.max(ids.get(id) ?? 0, weight)); };
    if (Object.hasOwn(index, word)) add(word, 2);
    if (at === asked.length - 1) for (const other of Object.keys(index)) if (other !== word && other.startsWith(word)) add(other, 1);
    const before = found;
    found = before === null ? ids : new Map([...ids].filter(([id]) => before.has(id)).map(([id, weight]) => [id, weight + before.get(id)]));
  }
  return found === null ? [] : [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
};
let turn = 0;
const show = async () => {
  const mine = (turn += 1);
  const text = input.value.trim();
  box.hidden = text === "";
  if (text === "") { list.replaceChildren(); status.textContent = ""; return; }
  const ids = await find(text);
  const each = Number(box.dataset.each);
  const rows = [];
  for (const id of ids.slice(0, SHOWN)) {
    const entry = (await load("entries", Math.floor(id / each)))[id % each];
    if (entry === undefined) continue;
    const [kind, title, note, address] = entry;
    const row = document.createElement("li");
    row.className = "hit";
    const label = document.createElement("p");
    label.className = "kind";
    label.textContent = box.dataset["kind" + kind] ?? "";
    const link = document.createElement(address === "" ? "span" : "a");
    if (address !== "") link.href = address;
    const name = document.createElement("bdi");
    name.textContent = title;
    link.append(name);
    const line = document.createElement("p");
    line.className = "text";
    line.append(link);
    row.append(label, line);
    if (note !== "") {
      const more = document.createElement("p");
      more.className = "meta";
      const words = document.createElement("bdi");
      words.textContent = note;
      more.append(words);
      row.append(more);
    }
    rows.push(row);
  }
  if (mine !== turn) return;
  list.replaceChildren(...rows);
  status.textContent = ids.length === 0 ? box.dataset.none : box.dataset.found + " " + ids.length.toLocaleString(document.documentElement.lang);
};
input.value = new URLSearchParams(location.search).get("q") ?? input.value;
let timer = 0;
input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, 120); });
input.form.addEventListener("submit", (event) => { event.preventDefault(); void show(); });
if (input.value !== "") void show();
})();
`;
