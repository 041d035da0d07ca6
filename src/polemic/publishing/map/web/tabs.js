// Views as tabs, articles in the picker, map and text as panes on a narrow screen.
const tabs = all(".tabs a");
const views = tabs.map((tab) => one(tab.getAttribute("href")));

function showView(tab) {
  tabs.forEach((other, at) => {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    views[at].hidden = !chosen;
  });
  rove(tabs, tab);
}

function startTabs() {
  one(".tabs").setAttribute("role", "tablist");
  tabs.forEach((tab, at) => {
    tab.id = `tab-${views[at].id}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", views[at].id);
    views[at].setAttribute("role", "tabpanel");
    views[at].setAttribute("aria-labelledby", tab.id);
  });
  one(".tabs").addEventListener("click", (event) => {
    const tab = event.target.closest("a");
    if (!tab) return;
    event.preventDefault();
    showView(tab);
  });
  one(".tabs").addEventListener("keydown", (event) => {
    if (event.key === " ") showView(event.target);
    else if (!moveFocus(tabs, event.target, event.key)) return;
    else showView(document.activeElement);
    event.preventDefault();
  });
  if (tabs.length) showView(tabs[0]);
}

function startPicker() {
  const picker = one("#picker");
  if (!picker) return;
  picker.addEventListener("change", () => {
    only = picker.value === "" ? null : Number(picker.value);
    clear(false);
    if (only !== null) showText(only);
    sift();
    showNetwork();
  });
}

const depth = { map: 0, text: 0 };

function showPane(pane) {
  const before = document.body.dataset.pane;
  if (before === pane) return;
  if (before) depth[before] = scrollY;
  document.body.dataset.pane = pane;
  for (const button of all("[data-pane]", one(".switch"))) button.setAttribute("aria-pressed", String(button.dataset.pane === pane));
  scrollTo(0, depth[pane]);
}

function startPanes() {
  document.body.dataset.pane = "map";
  for (const button of all("[data-pane]", one(".switch"))) button.addEventListener("click", () => showPane(button.dataset.pane));
  one(".skip").addEventListener("click", () => { if (narrow.matches) showPane("text"); });
}
