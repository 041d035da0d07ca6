// Lines of the tables and the timeline: choosing, moving by keys, sorting, finding.
const lines = all(".line");
let only = null; // the article shown alone, or null for all

const visible = (list) => all(".line", list).filter((line) => !line.classList.contains("out"));

function chooseLine(line) {
  const place = Number(line.dataset.r);
  if (data.records[place].kind === "actor") chooseActor(place);
  else choose({ records: [place] });
}

function markLines(places) {
  for (const line of lines) {
    const chosen = places.has(Number(line.dataset.r));
    line.classList.toggle("chosen", chosen);
    if (chosen) line.setAttribute("aria-current", "true");
    else line.removeAttribute("aria-current");
  }
}

function sortTable(table, header, column) {
  const direction = { ascending: "descending", descending: "none" }[header.getAttribute("aria-sort")] || "ascending";
  for (const other of all("th", table)) other.removeAttribute("aria-sort");
  if (direction !== "none") header.setAttribute("aria-sort", direction);
  const key = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent;
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const number = header.classList.contains("figure") || header.classList.contains("confidence") || header.classList.contains("lines");
  const sign = direction === "descending" ? -1 : 1;
  const inText = (a, b) => Number(key(a, 0)) - Number(key(b, 0));
  const inOrder = (a, b) => {
    const [first, second] = [key(a, column), key(b, column)];
    if (!first || !second) return Number(!first) - Number(!second); // empty cells last, either way
    return sign * (number ? Number(first) - Number(second) || compare(first, second) : compare(first, second));
  };
  const rows = all("tbody tr", table).sort(direction === "none" ? inText : (a, b) => inOrder(a, b) || inText(a, b));
  table.tBodies[0].append(...rows);
}

function sift() {
  for (const view of all(".view")) {
    const field = one("input[type=search]", view);
    const wanted = (field?.value || "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    const inside = all(".line", view);
    for (const line of inside) {
      const text = line.textContent.toLocaleLowerCase();
      const there = (only === null || Number(line.dataset.a) === only) && wanted.every((word) => text.includes(word));
      line.classList.toggle("out", !there);
      found += Number(there);
    }
    if (field) one(".found", view).textContent = wanted.length ? `${found} found` : "";
    for (const day of all(".day, .undated", view)) day.classList.toggle("out", !visible(day).length);
    if (inside.length && view.id !== "timeline") {
      const tab = one(`.tabs [href="#${view.id}"] .count`);
      const count = inside.filter((line) => only === null || Number(line.dataset.a) === only).length;
      if (tab) tab.textContent = String(count);
    }
  }
  for (const list of all(".lines")) {
    const seen = visible(list);
    rove(all(".line", list), seen.find((line) => line.tabIndex === 0) || seen[0]);
  }
}

function startLines() {
  for (const link of all(".line a.ref")) link.tabIndex = -1;
  for (const list of all(".lines")) {
    list.addEventListener("click", (event) => {
      const line = event.target.closest(".line");
      if (!line) return;
      event.preventDefault();
      rove(all(".line", list), line);
      chooseLine(line);
    });
    list.addEventListener("keydown", (event) => {
      const line = event.target.closest(".line");
      if (!line || event.target !== line) return;
      const group = list.closest(".view").querySelectorAll(".line:not(.out)");
      if (activates(event)) chooseLine(line);
      else if (!["ArrowLeft", "ArrowRight"].includes(event.key) && moveFocus([...group], line, event.key)) { /* moved */ }
      else return;
      event.preventDefault();
    });
  }
  for (const table of all("table")) {
    all("th", table).forEach((header, column) => {
      const label = header.textContent;
      const button = make("button", { type: "button", click: () => sortTable(table, header, column), title: `Sort by ${header.title || label}` }, label);
      header.replaceChildren(button);
    });
  }
  for (const field of all("input[type=search]")) field.addEventListener("input", sift);
  sift();
}
