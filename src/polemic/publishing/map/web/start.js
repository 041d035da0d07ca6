// Choosing ties everything together: the notes, the text, the lines and the network.
let chosen = null;

function choose(choice) {
  const lead = data.records[choice.records[0]];
  const article = choice.article ?? lead.article;
  const records = choice.records.map((place) => data.records[place]);
  chosen = choice;
  clearText();
  showNotes(choice);
  for (const { element } of texts) element.classList.add("read");
  texts.forEach((_, number) => {
    const here = records.filter((record) => record.article === number);
    const numbers = new Set(here.flatMap((record) => record.sentences));
    if (choice.sentence) { numbers.clear(); if (number === article) numbers.add(choice.sentence); }
    const spans = here.flatMap((record) => record.spans);
    markText(number, numbers, choice.sentence ? spans.filter((span) => span[2] === "cue") : spans);
  });
  for (const sentence of all(".sentence.first")) sentence.setAttribute("aria-pressed", String(sentence.classList.contains("chosen")));
  markLines(new Set(choice.records));
  markNetwork(choice);
  const number = choice.sentence || lead?.sentences[0];
  if (choice.sentence) showText(article);
  else if (number) reveal(article, number);
  else showText(article);
}

// One of several records shown: its sentence comes into view, the notes stay as they are.
function focusRecord(place) {
  const record = data.records[place];
  reveal(record.article, record.sentences[0]);
}

function clear(back) {
  const before = chosen;
  chosen = null;
  clearText();
  hideNotes();
  markLines(new Set());
  markNetwork(null);
  for (const sentence of all(".sentence[aria-pressed=true]")) sentence.setAttribute("aria-pressed", "false");
  one(".status").textContent = "";
  if (!back || !before) return;
  const line = lines.find((candidate) => Number(candidate.dataset.r) === before.records[0] && candidate.offsetParent);
  (before.sentence ? one(`#s${before.article}-${before.sentence}`) : line)?.focus();
}

// A link to a line (#r0-…) opens the map at that line.
function followLink() {
  const line = location.hash.startsWith("#r") && document.getElementById(location.hash.slice(1));
  if (!line || !line.matches(".line")) return;
  showView(one(`.tabs [href="#${line.closest(".view").id}"]`));
  chooseLine(line);
}

document.documentElement.classList.add("script");
startTabs();
startText();
startLines();
startNetwork();
startPicker();
startPanes();
if (texts.length) showText(0);
showNetwork();
followLink();
addEventListener("hashchange", followLink);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen) clear(true);
});
