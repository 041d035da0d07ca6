// The text: pieces at known offsets (UTF-16), sentences that can be chosen, words that get marked.
const texts = all(".text").map((element) => ({
  element,
  pieces: all("[data-o]", element).map((piece) => ({
    element: piece,
    text: piece.textContent,
    from: Number(piece.dataset.o),
    number: Number(piece.dataset.n || 0),
  })),
}));

let shown = 0;
let painted = [];

function showText(article) {
  shown = article;
  texts.forEach((text, number) => { text.element.hidden = number !== article; });
}

// The piece's text as nodes, the words of the spans in <mark> with their roles as classes.
function paint(piece, spans) {
  const end = piece.from + piece.text.length;
  const here = spans.filter(([from, to]) => from < end && to > piece.from);
  const cuts = new Set([piece.from, end]);
  for (const [from, to] of here) {
    if (from > piece.from) cuts.add(from);
    if (to < end) cuts.add(to);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const parts = [];
  places.slice(1).forEach((to, at) => {
    const from = places[at];
    const words = piece.text.slice(from - piece.from, to - piece.from);
    const roles = [...new Set(here.filter((span) => span[0] <= from && span[1] >= to).map((span) => span[2]))].sort().join(" ");
    if (parts.length && parts.at(-1).roles === roles) parts.at(-1).words += words;
    else parts.push({ roles, words });
  });
  return parts.map(({ roles, words }) => (roles ? make("mark", { class: roles }, words) : words));
}

function clearText() {
  for (const piece of painted) piece.element.replaceChildren(piece.text);
  painted = [];
  for (const piece of all(".sentence.chosen")) piece.classList.remove("chosen");
}

function markText(article, numbers, spans) {
  for (const piece of texts[article].pieces) {
    if (numbers.has(piece.number)) piece.element.classList.add("chosen");
    const end = piece.from + piece.text.length;
    if (spans.some(([from, to]) => from < end && to > piece.from)) {
      piece.element.replaceChildren(...paint(piece, spans));
      painted.push(piece);
    }
  }
}

function sentencePieces(article, number) {
  return texts[article].pieces.filter((piece) => piece.number === number);
}

// The words of numbered sentences, marked, for a card.
function quote(record) {
  const pieces = texts[record.article].pieces.filter((piece) => record.sentences.includes(piece.number));
  return pieces.flatMap((piece, at) => [at ? " " : "", ...paint(piece, record.spans.filter((span) => span[2] !== "why"))]);
}

function reveal(article, number) {
  const first = sentencePieces(article, number)[0];
  if (!first) return;
  showText(article);
  if (narrow.matches) showPane("text");
  const room = one("#texts");
  const scroller = narrow.matches ? document.scrollingElement : room;
  const top = first.element.getBoundingClientRect().top - (narrow.matches ? 0 : room.getBoundingClientRect().top);
  const third = (narrow.matches ? innerHeight : room.clientHeight) / 4;
  scroller.scrollTo({ top: scroller.scrollTop + top - third, behavior: calm.matches ? "auto" : "smooth" });
  rove(sentencesOf(article), first.element);
}

const sentencesOf = (article) => all(".sentence.first", texts[article].element);

function chooseSentence(element) {
  const article = Number(element.closest(".text").dataset.article);
  const number = Number(element.dataset.n);
  const records = data.records
    .map((record, place) => [record, place])
    .filter(([record]) => record.article === article && record.sentences.includes(number))
    .map(([, place]) => place);
  choose({ title: `Sentence ${number}`, records, article, sentence: number });
}

function startText() {
  for (const { element } of texts) {
    const sentences = all(".sentence.first", element);
    for (const sentence of sentences) {
      sentence.setAttribute("role", "button");
      sentence.setAttribute("aria-pressed", "false");
    }
    if (sentences.length) rove(sentences, sentences[0]);
    element.addEventListener("click", (event) => {
      const sentence = event.target.closest(".sentence");
      if (sentence && String(getSelection()) === "") chooseSentence(sentence);
    });
    element.addEventListener("keydown", (event) => {
      const sentence = event.target.closest(".sentence.first");
      if (!sentence) return;
      if (activates(event)) chooseSentence(sentence);
      else if (!moveFocus(sentences, sentence, event.key)) return;
      event.preventDefault();
    });
  }
}
