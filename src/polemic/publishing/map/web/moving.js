// Moving about in the network: by pointer and by keys.
function chooseActor(place) {
  const node = net?.nodes.find((candidate) => candidate.actors.includes(place));
  const actors = node && only === null ? node.actors : [place];
  const more = data.records.flatMap((record, at) => record.kind !== "actor" && record.actors.some((actor) => actors.includes(actor)) ? [at] : []);
  const others = actors.filter((actor) => actor !== place);
  choose({ title: data.records[place].who, records: [place, ...others], others, more });
}

function chooseItem(item) {
  if (item.dataset.node) chooseActor(net.nodes[Number(item.dataset.node)].actors[0]);
  else {
    const edge = net.edges[Number(item.dataset.edge)];
    choose({ title: edge.title, records: edge.records });
  }
}

function spot(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(graph.getScreenCTM().inverse());
  return [point.x, point.y];
}

const centre = (item) => item.dataset.node
  ? [net.nodes[Number(item.dataset.node)].px, net.nodes[Number(item.dataset.node)].py]
  : [net.edges[Number(item.dataset.edge)].mx, net.edges[Number(item.dataset.edge)].my];

// The nearest thing that lies in the direction of the arrow key.
function neighbour(item, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const [x, y] = centre(item);
  let best = null;
  for (const other of all(".item", graph)) {
    if (other === item) continue;
    const [ox, oy] = centre(other);
    const ahead = (ox - x) * dx + (oy - y) * dy;
    const beside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    if (ahead <= 0 || beside > 2.5 * ahead) continue;
    const cost = ahead + 1.5 * beside;
    if (!best || cost < best.cost) best = { other, cost };
  }
  return best?.other;
}

function onKey(event) {
  if (event.key === "+" || event.key === "=") zoomBy(1.4);
  else if (event.key === "-") zoomBy(1 / 1.4);
  else if (event.key === "0") showNetwork();
  else {
    const item = event.target.closest(".item");
    if (!item) return;
    if (activates(event)) chooseItem(item);
    else if (event.key.startsWith("Arrow") && event.shiftKey && item.dataset.node) nudge(net.nodes[Number(item.dataset.node)], event.key);
    else if (event.key.startsWith("Arrow")) {
      const next = neighbour(item, event.key);
      if (next) { rove(all(".item", graph), next); next.focus(); }
    } else return;
  }
  event.preventDefault();
}

function nudge(node, key) {
  const [dx, dy] = { ArrowLeft: [-12, 0], ArrowRight: [12, 0], ArrowUp: [0, -12], ArrowDown: [0, 12] }[key];
  node.px += dx;
  node.py += dy;
  keepInside(node);
  update();
}

function startNetwork() {
  if (!graph) return;
  let grip = null;
  graph.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const item = event.target.closest(".node");
    const [x, y] = spot(event);
    const node = item && net.nodes[Number(item.dataset.node)];
    if (!node && (event.target.closest(".tie") || (event.pointerType === "touch" && view.zoom === 1))) return;
    grip = { node, x, y, dx: node ? node.px - x : 0, dy: node ? node.py - y : 0, moved: false, left: event.clientX, top: event.clientY };
  });
  graph.addEventListener("pointermove", (event) => {
    if (!grip) return;
    if (!grip.moved && Math.hypot(event.clientX - grip.left, event.clientY - grip.top) < 5) return;
    if (!grip.moved) graph.setPointerCapture(event.pointerId);
    grip.moved = true;
    const [x, y] = spot(event);
    if (grip.node) {
      grip.node.px = x + grip.dx;
      grip.node.py = y + grip.dy;
      keepInside(grip.node);
      update();
    } else {
      view.x -= x - grip.x;
      view.y -= y - grip.y;
      frame();
    }
  });
  const release = () => { setTimeout(() => { grip = null; }); };
  graph.addEventListener("pointerup", release);
  graph.addEventListener("pointercancel", release);
  graph.addEventListener("click", (event) => {
    const item = event.target.closest(".item");
    if (grip?.moved || !item) return;
    rove(all(".item", graph), item);
    chooseItem(item);
  });
  graph.addEventListener("keydown", onKey);
  graph.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, ...spot(event));
  }, { passive: false });
  for (const button of all("[data-zoom]")) {
    const act = { in: () => zoomBy(1.4), out: () => zoomBy(1 / 1.4), fit: () => { showNetwork(); markNetwork(chosen); } }[button.dataset.zoom];
    button.addEventListener("click", act);
  }
  const deeds = one("#deeds");
  const signed = (data.whole ? [data.whole] : data.networks).some((network) => network.edges.some((edge) => edge.form !== "deed"));
  deeds.checked = !signed;
  deeds.addEventListener("change", () => { showNetwork(); markNetwork(chosen); });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now && Math.abs(now - width) > 8) { width = now; showNetwork(); markNetwork(chosen); }
  }).observe(graph.parentElement);
}
