// Making and finding elements. Text only ever enters as text.
const SVG = "http://www.w3.org/2000/svg";
const data = JSON.parse(document.getElementById("data").textContent);
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

const make = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

const draw = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

const narrow = matchMedia("(max-width: 56rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// One stop of the tab key for a list of things; arrow keys move inside it.
function rove(items, current) {
  for (const item of items) item.tabIndex = item === current ? 0 : -1;
}

function moveFocus(items, from, key) {
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const here = items.indexOf(from);
  let next = null;
  if (key in steps) next = items[here + steps[key]];
  else if (key === "Home") next = items[0];
  else if (key === "End") next = items.at(-1);
  if (!next) return false;
  rove(items, next);
  next.focus();
  return true;
}

const activates = (event) => event.key === "Enter" || event.key === " ";
