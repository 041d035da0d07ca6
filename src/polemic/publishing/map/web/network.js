// The network: nodes from computed places, ties as arrows, all of it movable.
const graph = one("#graph");
const RADIUS = { least: 7, most: 18 };
const LINE = 14;
const REACH = 120; // pixels for a tie's unit of length, at most
let net = null; // the network shown: {nodes, edges, apart}, nodes with px, py, r in pixels
let view = { x: 0, y: 0, zoom: 1 };
let size = { width: 0, height: 0 };
const ruler = document.createElement("canvas").getContext("2d");

const SHAPES = {
  person: (r) => `M0 ${-r}A${r} ${r} 0 1 1 -.01 ${-r}Z`,
  organization: (r) => box(r * 0.9),
  government: (r) => `M0 ${-r * 1.15}L${r * 1.15} 0 0 ${r * 1.15} ${-r * 1.15} 0Z`,
  country: (r) => `M${-r / 2} ${-r * 0.9}H${r / 2}L${r} 0 ${r / 2} ${r * 0.9}H${-r / 2}L${-r} 0Z`,
  group: (r) => `M0 ${-r * 1.1}L${r * 1.1} ${r * 0.9}H${-r * 1.1}Z`,
  outlet: (r) => `M${-r * 0.8} ${-r}H${r * 0.35}L${r * 0.8} ${-r * 0.55}V${r}H${-r * 0.8}Z`,
};
const box = (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`;

function measure(node) {
  node.r = Math.min(RADIUS.most, RADIUS.least + 1.8 * Math.sqrt(node.weight));
  node.width = Math.max(2 * node.r, ...node.label.map((line) => ruler.measureText(line).width)) + 8;
  node.top = -node.r - 3;
  node.bottom = node.r + 4 + node.label.length * LINE;
}

// Pushes apart what overlaps, name and shape together, until everything has its place. What is
// tied keeps room for its arrow as long as that can be had; late in the day all give way downwards.
function separate(nodes, edges) {
  const ties = new Set(edges.map(({ from, to }) => [Math.min(from, to), Math.max(from, to)].join(" ")));
  for (let round = 0; round < 300; round += 1) {
    let worst = 0;
    for (let i = 0; i < nodes.length; i += 1) {
      for (let j = i + 1; j < nodes.length; j += 1) {
        const room = round < 120 && ties.has(`${i} ${j}`) ? 46 : 16;
        worst = Math.max(worst, part(nodes[i], nodes[j], room, round < 150));
      }
    }
    for (const node of nodes) keepInside(node);
    if (worst < 1) return true;
  }
  return false;
}

function part(a, b, room, sideways) {
  const across = (a.width + b.width) / 2 + room - Math.abs(a.px - b.px);
  const upper = a.py + (a.top + a.bottom) / 2;
  const lower = b.py + (b.top + b.bottom) / 2;
  const down = (a.bottom - a.top + b.bottom - b.top) / 2 + room - Math.abs(upper - lower);
  if (across <= 0 || down <= 0) return 0;
  if (down < across || !sideways) {
    const push = (upper <= lower ? -down : down) / 2;
    a.py += push; b.py -= push;
  } else {
    const push = (a.px <= b.px ? -across : across) / 2;
    a.px += push; b.px -= push;
  }
  return Math.min(across, down);
}

function keepInside(node) {
  node.px = Math.min(size.width - node.width / 2 - 2, Math.max(node.width / 2 + 2, node.px));
  node.py = Math.min(size.height - node.bottom - 2, Math.max(2 - node.top, node.py));
}

function arrange() {
  const width = graph.parentElement.clientWidth || 720;
  const tall = width < 560;
  const room = net.nodes.reduce((sum, node) => sum + node.width * (node.bottom - node.top), 0);
  const least = Math.max(tall ? 420 : 400, (room * (tall ? 3.2 : 2.6)) / width);
  const likes = Math.min((room * 4.4) / width, innerHeight - 150);
  size = { width, height: Math.round(Math.max(least, likes)) };
  for (let tries = 0; tries < 6; tries += 1) { // where names have no room, the drawing grows
    fit(net.nodes.map(({ spot: [x, y] }) => (tall ? [y, x] : [x, y])), tall ? 4 : 1.7);
    if (separate(net.nodes, net.edges)) return;
    size.height = Math.round(size.height * 1.15);
  }
}

// Spreads the places over the drawing: nearly in proportion, and never wider than a tie needs.
function fit(places, stretch) {
  const axes = [0, 1].map((axis) => {
    const values = places.map((place) => place[axis]);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const free = axis ? size.height - 80 : size.width - 130;
    return { middle: (low + high) / 2, scale: Math.min(REACH, free / Math.max(high - low, 0.01)) };
  });
  const least = Math.min(axes[0].scale, axes[1].scale);
  const [across, down] = axes.map(({ scale }) => Math.min(scale, least * stretch));
  net.nodes.forEach((node, at) => {
    node.px = size.width / 2 + (places[at][0] - axes[0].middle) * across;
    node.py = size.height / 2 - 12 + (places[at][1] - axes[1].middle) * down;
  });
}

// The course of a tie: a curve from rim to rim, its tip, and where its sign may stand.
function course(edge) {
  const [a, b] = [net.nodes[edge.from], net.nodes[edge.to]];
  const [dx, dy] = [b.px - a.px, b.py - a.py];
  const far = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / far, dx / far];
  const middle = [(a.px + b.px) / 2 + nx * edge.bend, (a.py + b.py) / 2 + ny * edge.bend];
  const from = toward(a, middle, rim(a, middle) + 3);
  const tip = toward(b, middle, rim(b, middle) + 4);
  const back = toward({ px: tip[0], py: tip[1] }, middle, 8);
  const angle = Math.atan2(tip[1] - back[1], tip[0] - back[0]);
  const wing = (turn) => [tip[0] - 10 * Math.cos(angle + turn), tip[1] - 10 * Math.sin(angle + turn)];
  const at = (t) => [0, 1].map((axis) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * middle[axis] + t ** 2 * back[axis]);
  return { path: `M${from}Q${middle} ${back}`, tip: `M${tip}L${wing(0.42)} ${wing(-0.42)}Z`, at };
}

function toward(node, [x, y], distance) {
  const far = Math.hypot(x - node.px, y - node.py) || 1;
  return [node.px + ((x - node.px) / far) * distance, node.py + ((y - node.py) / far) * distance];
}

// How far from its middle a node ends in the direction of a point, its name included.
function rim(node, [x, y]) {
  const far = Math.hypot(x - node.px, y - node.py) || 1;
  const [ux, uy] = [(x - node.px) / far, (y - node.py) / far];
  const half = node.width / 2 - 2;
  if (uy <= 0 || Math.abs(ux / uy) * node.r > half) return node.r;
  return Math.max(node.r, Math.min(half / Math.abs(ux), node.bottom / uy));
}

// Ties between the same two actors part like lanes: stances in the middle, deeds outside.
function bendEdges(edges) {
  const pairs = new Map();
  for (const edge of edges) {
    const key = [Math.min(edge.from, edge.to), Math.max(edge.from, edge.to)].join();
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(edge);
  }
  for (const group of pairs.values()) {
    const signed = group.filter((edge) => edge.form !== "deed");
    const deeds = group.filter((edge) => edge.form === "deed");
    const lanes = signed.map((_, at) => (at - (signed.length - 1) / 2) * 52);
    const outer = Math.max(0, ...lanes) + (signed.length ? 44 : 0);
    deeds.forEach((_, at) => lanes.push((at % 2 ? -1 : 1) * (outer + Math.floor(at / 2) * 40 + (deeds.length > 1 && !signed.length ? 22 : 0))));
    [...signed, ...deeds].forEach((edge, at) => {
      edge.bend = edge.from < edge.to ? lanes[at] : -lanes[at];
    });
  }
}

const sign = (edge) => ({ supported: "+", opposed: "−", withheld: "−" })[edge.form];

function drawEdge(edge, place) {
  const [a, b] = [net.nodes[edge.from], net.nodes[edge.to]];
  const verb = { supported: "with", opposed: "against", withheld: "withholding support from", deed: "acting upon" }[edge.form];
  const count = edge.records.length;
  edge.title = `${a.name} ${verb} ${b.name}`;
  edge.hit = draw("path", { class: "hit" });
  edge.line = draw("path", { class: "course", "stroke-width": 1.4 + Math.min(4, count - 1) * 0.7 });
  edge.tip = draw("path", { class: "tip" });
  const mark = `${sign(edge)}${count > 1 ? count : ""}`;
  const width = 8 + 8 * mark.length;
  edge.badge = sign(edge) ? draw("g", { class: "badge" },
    draw("rect", { x: -width / 2, y: -8, width, height: 16, rx: 8 }), draw("text", { y: 4.5 }, mark)) : null;
  edge.element = draw("g", {
    class: `tie item ${edge.form}`, role: "button", tabindex: -1, "data-edge": place,
    "aria-label": `${edge.title}, ${count} line${count === 1 ? "" : "s"}`,
  }, edge.hit, edge.line, edge.tip, edge.badge);
  return edge.element;
}

function drawNode(node, place) {
  const labels = node.label.map((line, at) => draw("text", { y: node.r + 12 + at * LINE }, line));
  node.element = draw("g", {
    class: `node item ${node.kind}${node.voice ? " voice" : ""}`, role: "button", tabindex: -1, "data-node": place,
    "aria-label": `${node.name}, ${node.kind}, ${node.weight} line${node.weight === 1 ? "" : "s"}`,
  }, draw("title", {}, `${node.name} (${node.kind})`), draw("circle", { class: "halo", r: node.r + 5 }),
    draw("path", { class: "shape", d: (SHAPES[node.kind] || SHAPES.group)(node.r) }), ...labels);
  return node.element;
}

function update(edges = net.edges) {
  for (const node of net.nodes) node.element.setAttribute("transform", `translate(${node.px.toFixed(1)} ${node.py.toFixed(1)})`);
  for (const edge of edges) {
    const way = course(edge);
    edge.hit.setAttribute("d", way.path);
    edge.line.setAttribute("d", way.path);
    edge.tip.setAttribute("d", way.tip);
    [edge.mx, edge.my] = clearSpot(edge, way.at);
    edge.badge?.setAttribute("transform", `translate(${edge.mx.toFixed(1)} ${edge.my.toFixed(1)})`);
  }
}

// A place on the tie where its sign covers no name and no other sign, if there is one.
function clearSpot(edge, at) {
  const taken = net.edges.filter((other) => other !== edge && other.badge && other.mx !== undefined && other.form !== "deed");
  const free = ([x, y]) =>
    net.nodes.every((node) => Math.abs(x - node.px) > node.width / 2 + 6 || y < node.py + node.top - 6 || y > node.py + node.bottom + 4) &&
    taken.every((other) => Math.abs(other.mx - x) > 22 || Math.abs(other.my - y) > 17);
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(at).find(free) || at(0.5);
}

function frame() {
  const [width, height] = [size.width / view.zoom, size.height / view.zoom];
  view.x = Math.min(size.width - width, Math.max(0, view.x));
  view.y = Math.min(size.height - height, Math.max(0, view.y));
  graph.setAttribute("viewBox", `${view.x.toFixed(1)} ${view.y.toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)}`);
  graph.classList.toggle("zoomed", view.zoom > 1);
}

function zoomBy(factor, x = view.x + size.width / view.zoom / 2, y = view.y + size.height / view.zoom / 2) {
  const zoom = Math.min(6, Math.max(1, view.zoom * factor));
  view.x = x - (x - view.x) * (view.zoom / zoom);
  view.y = y - (y - view.y) * (view.zoom / zoom);
  view.zoom = zoom;
  frame();
}

// Stances alone, or deeds too; an actor without a tie among them stands apart.
function subset(source) {
  const whole = one("#deeds").checked;
  const edges = source.edges.filter((edge) => edge.form !== "deed" || whole);
  const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const kept = source.nodes.map((_, at) => at).filter((at) => tied.has(at));
  return {
    nodes: kept.map((at) => ({ ...source.nodes[at], spot: source.nodes[at][whole ? "whole" : "stances"] })),
    edges: edges.map((edge) => ({ ...edge, from: kept.indexOf(edge.from), to: kept.indexOf(edge.to) })),
    apart: [...source.nodes.filter((_, at) => !tied.has(at)).map((node) => node.actors[0]), ...source.apart],
    undrawn: source.undrawn,
    forms: new Set(source.edges.map((edge) => edge.form)),
  };
}

function showNetwork() {
  if (!graph) return;
  ruler.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  net = subset(only === null ? data.whole || data.networks[0] : data.networks[only]);
  net.nodes.forEach(measure);
  bendEdges(net.edges);
  arrange();
  graph.replaceChildren(draw("g", { class: "ties" }, ...net.edges.map(drawEdge)), draw("g", { class: "nodes" }, ...net.nodes.map(drawNode)));
  graph.setAttribute("height", size.height);
  view = { x: 0, y: 0, zoom: 1 };
  update();
  frame();
  const items = all(".node, .tie", graph);
  if (items.length) rove(items, all(".node", graph)[0]);
  graph.parentElement.hidden = !net.nodes.length;
  for (const key of all(".legend > li:not(.kinds)")) key.hidden = ![...key.classList].some((form) => net.forms.has(form));
  for (const kind of all(".kinds > span")) kind.hidden = !net.nodes.some((node) => node.kind === kind.className);
  showApart();
}

function showApart() {
  const actors = (count) => `${count} actor${count === 1 ? "" : "s"}`;
  const without = `${actors(net.apart.length)} without a tie`;
  one(".apart").replaceChildren(
    ...named(net.undrawn, `${actors(net.undrawn.length)} with fewer lines, not drawn`),
    ...named(net.apart, net.nodes.length ? without : `No stance between two actors was read; ${without}`));
}

function named(places, lead) {
  if (!places.length) return [];
  const names = places.map((place) => make("button", { type: "button", click: () => chooseActor(place) }, data.records[place].who));
  return [make("details", { open: names.length < 9 }, make("summary", {}, lead), ...names.flatMap((name, at) => [at ? ", " : "", name]))];
}

function markNetwork(choice) {
  if (!net) return;
  const places = new Set(choice ? [...choice.records, ...(choice.more || [])] : []);
  const actors = new Set([...places].flatMap((place) => data.records[place].kind === "actor" ? [place] : data.records[place].actors));
  const near = new Set();
  for (const edge of net.edges) {
    const chosen = edge.records.some((place) => places.has(place));
    edge.element.classList.toggle("chosen", chosen);
    if (chosen) near.add(edge.from).add(edge.to);
  }
  net.nodes.forEach((node, at) => {
    const own = node.actors.some((place) => choice?.records.includes(place));
    node.element.classList.toggle("chosen", own);
    node.element.classList.toggle("near", own || near.has(at) || node.actors.some((place) => actors.has(place)));
  });
  graph.classList.toggle("picked", Boolean(all(".chosen, .near", graph).length));
}
