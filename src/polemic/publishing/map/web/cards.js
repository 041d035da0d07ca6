// Cards: what was read, from which words, how sure, by what rule.
const notes = one("#notes");
const hint = one(".hint", notes);

function headline(record) {
  const strong = (text) => make("b", { dir: "auto" }, text);
  const verb = (text) => make("span", { class: `verb ${record.form}` }, text);
  const said = () => make("span", { class: "words", dir: "auto" }, record.words);
  const quoted = () => make("span", { class: "words", dir: "auto" }, `“${record.words}”`);
  switch (record.kind) {
    case "actor": return [strong(record.who), ", ", verb(record.verb)];
    case "stance": return [strong(record.who), " ", verb(record.verb), " ", strong(record.whom), ...(record.words ? [", over ", said()] : [])];
    case "event": return [strong(record.who || "Someone"), " ", quoted(), ...(record.whom ? [" → ", strong(record.whom)] : []), " (", verb(record.verb), ")"];
    case "portrayal": return [strong(record.whom), " called ", quoted(), " by ", strong(record.who)];
    case "figure": return [strong(record.who), record.verb ? ` ${record.verb}` : "", ": ", quoted()];
    case "affiliation": return [strong(record.who), ", ", ...(record.words ? [said(), " of "] : ["of "]), strong(record.whom)];
    default: return [strong(record.who), ...(record.whom ? [record.verb === "demand" ? ", of " : ", to ", strong(record.whom)] : []), ": ", said()];
  }
}

const KINDS = { actor: "Actor", stance: "Stance", event: "Event", portrayal: "Portrayal", figure: "Figure", affiliation: "Affiliation" };

function kindOf(record) {
  return KINDS[record.kind] || record.verb.charAt(0).toUpperCase() + record.verb.slice(1);
}

function cite(record) {
  const numbers = record.sentences;
  const where = numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : String(numbers[0] ?? "");
  return texts.length > 1 ? `${data.articles[record.article]} § ${where}` : `§ ${where}`;
}

function card(place, alone) {
  const record = data.records[place];
  const number = record.sentences[0];
  const go = () => focusRecord(place);
  const rule = [record.rule && `rule ${record.rule}`, record.entry && `entry “${record.entry}”`,
    record.matched.length && `words ${record.matched.map((words) => `“${words}”`).join(", ")}`].filter(Boolean).join(", ");
  return make("article", { class: `card ${record.form}` },
    make("h3", {}, ...(alone ? [] : [make("span", { class: "kind" }, kindOf(record)), " "]), ...headline(record),
      ...record.marks.flatMap((mark) => [" ", make("span", { class: "mark" }, mark)])),
    number ? make("blockquote", { dir: "auto" },
      make("button", { type: "button", class: "ref", click: go, "aria-label": `Show sentence ${number} in the text` }, cite(record)),
      " ", ...quote(record)) : null,
    record.details.length ? make("dl", {}, ...record.details.map(([name, value]) =>
      make("div", {}, make("dt", {}, name), make("dd", { dir: "auto" }, value)))) : null,
    make("p", { class: "made" },
      record.confidence === "uncalibrated" ? "Uncalibrated" : `Confidence ${record.confidence}`,
      `; coded by ${record.coder}`, rule ? `; ${rule}` : "", ". ", make("a", { href: `#${anchor(record)}`, title: "A link to this line" }, make("code", {}, record.id))));
}

const anchor = (record) => `r${record.article}-${record.id}`;

function brief(place) {
  const record = data.records[place];
  return make("li", {}, make("button", { type: "button", click: () => (data.records[place].kind === "actor" ? focusRecord(place) : choose({ records: [place] })) },
    make("span", { class: "kind" }, kindOf(record)), " ", ...headline(record),
    ...record.marks.flatMap((mark) => [" ", make("span", { class: "mark" }, mark)]),
    " ", make("span", { class: "ref" }, cite(record))));
}

function showNotes(choice) {
  const title = choice.title || kindOf(data.records[choice.records[0]]);
  const close = make("button", { type: "button", class: "close", "aria-label": "Close", click: () => clear(true) }, "×");
  const others = choice.others?.length
    ? [make("h3", { class: "more" }, "In other articles"), make("ul", { class: "briefs" }, ...choice.others.map(brief))] : [];
  const more = choice.more?.length
    ? [make("h3", { class: "more" }, `In ${choice.more.length} line${choice.more.length === 1 ? "" : "s"}`),
       make("ul", { class: "briefs" }, ...choice.more.map(brief))] : [];
  const named = choice.sentence ? actorsIn(choice.article, choice.sentence) : [];
  notes.replaceChildren(
    make("header", {}, make("h2", {}, title), close),
    ...choice.records.filter((place) => !choice.others?.includes(place) && !(choice.sentence && data.records[place].kind === "actor")).map((place) => card(place, !choice.title && choice.records.length === 1)),
    ...(choice.records.length ? [] : [make("p", { class: "hint" }, "Part of a longer passage.")]),
    ...more,
    ...others,
    ...(named.length ? [make("p", { class: "named" }, "Named here: ",
      ...named.flatMap((place, at) => [at ? ", " : "", make("button", { type: "button", click: () => chooseActor(place) }, data.records[place].who)]))] : []));
  notes.classList.add("open");
  notes.scrollTop = 0;
  const lead = choice.records.length ? `: ${one(".card h3", notes)?.textContent ?? ""}` : "";
  one(".status").textContent = `${title}${lead}`;
}

function hideNotes() {
  notes.replaceChildren(hint);
  notes.classList.remove("open");
}

function actorsIn(article, number) {
  const ranges = sentencePieces(article, number).map((piece) => [piece.from, piece.from + piece.text.length]);
  return data.records.flatMap((record, place) =>
    record.kind === "actor" && record.article === article &&
    record.spans.some(([from, to]) => ranges.some(([start, end]) => from < end && to > start)) ? [place] : []);
}
