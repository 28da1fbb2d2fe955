// The one small script of the pages, as text: a slider over the moments. Nothing is lost without it.

/** Runs as a plain script, since pages in a folder may load no modules; reads only what the page itself wrote into its attributes. */
export const pageScript = (): string => `
for (const list of document.querySelectorAll("[data-all-moments]")) {
  const moments = list.dataset.allMoments.split(" ").filter(Boolean);
  if (moments.length < 3) continue;
  const form = list.parentElement.querySelector("form");
  if (form === null) continue;
  const at = Date.parse(list.dataset.known);
  let here = 0;
  moments.forEach((moment, index) => { if (Date.parse(moment) <= at) here = index; });
  const words = new Intl.DateTimeFormat(list.dataset.locale, {
    timeZone: list.dataset.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23", day: "numeric", month: "short", year: "numeric",
  });
  const label = document.createElement("label");
  label.className = "slide";
  const range = document.createElement("input");
  range.type = "range";
  range.min = "0";
  range.max = String(moments.length - 1);
  range.value = String(here);
  const output = document.createElement("output");
  const show = () => {
    const text = words.format(new Date(moments[Number(range.value)]));
    output.textContent = text;
    range.setAttribute("aria-valuetext", text);
  };
  label.append(list.getAttribute("aria-label"), range, output);
  range.addEventListener("input", show);
  range.addEventListener("change", () => {
    const address = new URL(form.action, location.href);
    for (const field of form.querySelectorAll("input[type=hidden]"))
      if (field.name !== "zone") address.searchParams.set(field.name, field.value);
    address.searchParams.set("as-of", moments[Number(range.value)]);
    location.assign(address);
  });
  show();
  list.after(label);
}
`;
