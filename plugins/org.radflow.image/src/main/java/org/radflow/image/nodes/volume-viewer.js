/* Three planes of an image with masks over it. call(method, ...parameters) gives a promise of what the data service answers. */
function radflowViewer(main, cases, call) {
  "use strict";
  const COLOURS = [[230, 159, 0], [86, 180, 233], [0, 158, 115], [240, 228, 66], [213, 94, 0], [204, 121, 167]];
  const WINDOWS = {"": null, "Soft tissue (HU)": [-160, 240], "Lung (HU)": [-1350, 150], "Bone (HU)": [-450, 1050], "Brain (HU)": [0, 80],
      "SUV 0 to 10": [0, 10]};
  const CACHED = 300;
  const state = {row: 0, column: cases.images[0] || cases.masks[0], low: 0, high: 1, image: null, masks: [], opacity: 0.35, turn: 0};
  const cache = new Map();

  const header = main.appendChild(document.createElement("header"));
  const planes = main.appendChild(document.createElement("div"));
  planes.className = "planes";
  const footer = main.appendChild(document.createElement("footer"));

  function labelled(text, element) {
    const label = header.appendChild(document.createElement("label"));
    label.append(text, element);
    return element;
  }
  function choice(text, entries, change) {
    const select = labelled(text, document.createElement("select"));
    entries.forEach((entry, n) => select.add(new Option(entry, n)));
    select.addEventListener("change", () => change(Number(select.value)));
    return select;
  }
  function number(text, change) {
    const input = labelled(text, document.createElement("input"));
    input.type = "number";
    input.step = "any";
    input.addEventListener("change", () => change(Number(input.value)));
    return input;
  }
  choice("Case", cases.rows, n => { state.row = n; open(); });
  const columns = cases.images.length ? cases.images : cases.masks;
  choice("Image", columns, n => { state.column = columns[n]; open(); });
  const low = number("Black", value => { state.low = value; drawAll(); });
  const high = number("White", value => { state.high = value; drawAll(); });
  const presets = Object.keys(WINDOWS);
  const preset = choice("Window", ["Automatic"].concat(presets.slice(1)), n => {
    const limits = WINDOWS[presets[n]] || [state.image.low, state.image.high];
    setWindow(limits[0], limits[1]);
  });
  const opacity = labelled("Overlay", document.createElement("input"));
  opacity.type = "range";
  opacity.max = 100;
  opacity.value = 35;
  opacity.addEventListener("input", () => { state.opacity = opacity.value / 100; drawAll(); });
  const boxes = header.appendChild(document.createElement("span"));

  const views = [0, 1, 2].map(() => {
    const figure = planes.appendChild(document.createElement("figure"));
    const frame = figure.appendChild(document.createElement("div"));
    const canvas = frame.appendChild(document.createElement("canvas"));
    const caption = figure.appendChild(document.createElement("figcaption"));
    const name = caption.appendChild(document.createElement("span"));
    const slider = caption.appendChild(document.createElement("input"));
    slider.type = "range";
    const place = caption.appendChild(document.createElement("span"));
    const view = {canvas: canvas, name: name, slider: slider, place: place, slice: 0, plane: null, shown: null};
    slider.addEventListener("input", () => scroll(view, Number(slider.value)));
    canvas.addEventListener("wheel", event => { event.preventDefault(); scroll(view, view.slice + Math.sign(event.deltaY)); }, {passive: false});
    canvas.addEventListener("pointerdown", event => press(view, event));
    canvas.addEventListener("pointermove", event => tell(view, event));
    return view;
  });

  function bytes(text) {
    return Uint8Array.from(atob(text), c => c.charCodeAt(0));
  }
  /* A slice, from the cache if it is there. */
  function load(method, column, plane, slice) {
    const key = [method, state.row, column, plane.name, slice].join("|");
    if (!cache.has(key)) {
      if (cache.size >= CACHED) {
        cache.delete(cache.keys().next().value);
      }
      const promise = call(method, state.row, column, plane.name, slice).then(bytes).then(raw => method === "slice" ? new Float32Array(raw.buffer)
          : raw);
      promise.catch(() => cache.delete(key));
      cache.set(key, promise);
    }
    return cache.get(key);
  }
  async function open() {
    const turn = ++state.turn;
    cache.clear();
    if (!cases.rows.length || !state.column) {
      footer.textContent = "The table has no image to show.";
      return;
    }
    footer.textContent = "Reading ...";
    try {
      const image = await call("image", state.row, state.column);
      if (turn !== state.turn) {
        return;
      }
      state.image = image;
      state.masks = cases.images.length ? image.masks.map((mask, n) => ({column: mask.column, problem: mask.problem, shown: !mask.problem,
          colour: COLOURS[n % COLOURS.length]})) : [];
      preset.value = 0;
      showBoxes();
      views.forEach((view, n) => {
        view.plane = image.planes[n];
        view.slice = view.plane.start;
        view.slider.max = view.plane.count - 1;
        view.name.textContent = view.plane.name.charAt(0) + view.plane.name.slice(1).toLowerCase();
      });
      footer.textContent = image.summary;
      setWindow(image.low, image.high);
    } catch (error) {
      state.image = null;
      views.forEach(view => view.canvas.getContext("2d").clearRect(0, 0, view.canvas.width, view.canvas.height));
      footer.textContent = error.message;
    }
  }
  function showBoxes() {
    boxes.replaceChildren();
    state.masks.forEach(mask => {
      const label = boxes.appendChild(document.createElement("label"));
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = mask.shown;
      box.disabled = mask.problem !== "";
      box.addEventListener("change", () => { mask.shown = box.checked; drawAll(); });
      label.append(box, mask.column + (mask.problem ? " (" + mask.problem + ")" : ""));
      label.style.color = "rgb(" + mask.colour + ")";
    });
  }
  function setWindow(from, to) {
    state.low = from;
    state.high = to > from ? to : from + 1e-6;
    low.value = Number(state.low.toPrecision(6));
    high.value = Number(state.high.toPrecision(6));
    drawAll();
  }
  function drawAll() {
    views.forEach(draw);
  }
  function scroll(view, slice) {
    if (state.image) {
      view.slice = Math.max(0, Math.min(view.plane.count - 1, slice));
      drawAll();
    }
  }
  async function draw(view) {
    if (!state.image) {
      return;
    }
    view.slider.value = view.slice;
    view.place.textContent = view.slice + 1 + " / " + view.plane.count;
    const wanted = view.wanted = {};
    const masks = state.masks.filter(mask => mask.shown);
    try {
      const parts = await Promise.all([load("slice", state.column, view.plane, view.slice)].concat(masks.map(mask => load("maskSlice", mask.column,
          view.plane, view.slice))));
      if (view.wanted === wanted) {
        paint(view, parts[0], masks.map((mask, n) => ({colour: mask.colour, pixels: parts[n + 1]})));
      }
    } catch (error) {
      footer.textContent = error.message;
    }
  }
  /* Grey by the window, masks mixed in, their rims at full colour. */
  function paint(view, values, masks) {
    const width = view.plane.width, height = view.plane.height;
    const picture = new ImageData(width, height);
    const scale = 255 / (state.high - state.low);
    for (let n = 0; n < values.length; n++) {
      const grey = Math.max(0, Math.min(255, (values[n] - state.low) * scale)) || 0;
      picture.data.set([grey, grey, grey, 255], 4 * n);
    }
    masks.forEach(mask => {
      const inside = (x, y) => x >= 0 && y >= 0 && x < width && y < height && mask.pixels[y * width + x] !== 0;
      for (let y = 0, n = 0; y < height; y++) {
        for (let x = 0; x < width; x++, n++) {
          if (mask.pixels[n]) {
            const rim = !(inside(x - 1, y) && inside(x + 1, y) && inside(x, y - 1) && inside(x, y + 1));
            const share = rim ? Math.min(1, state.opacity * 2.5) : state.opacity;
            for (let c = 0; c < 3; c++) {
              picture.data[4 * n + c] += share * (mask.colour[c] - picture.data[4 * n + c]);
            }
          }
        }
      }
    });
    view.values = values;
    const canvas = view.canvas;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.max(1, canvas.clientWidth * ratio);
    canvas.height = Math.max(1, canvas.clientHeight * ratio);
    const sheet = document.createElement("canvas");
    sheet.width = width;
    sheet.height = height;
    sheet.getContext("2d").putImageData(picture, 0, 0);
    const context = canvas.getContext("2d");
    const box = place(view);
    context.imageSmoothingEnabled = box.width / width < 8;
    context.drawImage(sheet, box.left, box.top, box.width, box.height);
    lines(context, view, box, ratio);
    letters(context, view.plane.letters, canvas, ratio);
  }
  /* Where the slice lies on its canvas: in mm, as large as fits. */
  function place(view) {
    const width = view.plane.width * view.plane.spacingX, height = view.plane.height * view.plane.spacingY;
    const zoom = Math.min(view.canvas.width / width, view.canvas.height / height);
    return {left: (view.canvas.width - width * zoom) / 2, top: (view.canvas.height - height * zoom) / 2, width: width * zoom, height: height * zoom};
  }
  /* Where the other two planes cut this one. Columns of the coronal and sagittal planes grow downwards from the head, slices to the head. */
  function cuts(view) {
    const axial = views[0], coronal = views[1], sagittal = views[2];
    const fromTop = axial.plane.count - 1 - axial.slice;
    return view === axial ? [sagittal.slice, coronal.slice] : view === coronal ? [sagittal.slice, fromTop] : [coronal.slice, fromTop];
  }
  function lines(context, view, box, ratio) {
    const cut = cuts(view);
    const x = box.left + (cut[0] + 0.5) / view.plane.width * box.width, y = box.top + (cut[1] + 0.5) / view.plane.height * box.height;
    context.strokeStyle = "rgba(120, 200, 255, 0.5)";
    context.lineWidth = ratio;
    context.setLineDash([4 * ratio, 4 * ratio]);
    context.beginPath();
    context.moveTo(x, box.top);
    context.lineTo(x, box.top + box.height);
    context.moveTo(box.left, y);
    context.lineTo(box.left + box.width, y);
    context.stroke();
  }
  function letters(context, names, canvas, ratio) {
    const size = 14 * ratio, w = canvas.width, h = canvas.height;
    context.font = "bold " + size + "px sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = "#fff";
    context.shadowColor = "#000";
    context.shadowBlur = 3 * ratio;
    [[size, h / 2], [w - size, h / 2], [w / 2, size], [w / 2, h - size]].forEach((at, n) => context.fillText(names[n], at[0], at[1]));
    context.shadowBlur = 0;
  }
  function pixel(view, event) {
    const box = place(view), ratio = view.canvas.width / view.canvas.clientWidth;
    return [Math.floor((event.offsetX * ratio - box.left) / box.width * view.plane.width),
        Math.floor((event.offsetY * ratio - box.top) / box.height * view.plane.height)];
  }
  function isInside(view, at) {
    return at[0] >= 0 && at[1] >= 0 && at[0] < view.plane.width && at[1] < view.plane.height;
  }
  function tell(view, event) {
    if (state.image && view.values && !event.buttons) {
      const at = pixel(view, event);
      footer.textContent = state.image.summary + (isInside(view, at) ? "    value " + Number(view.values[at[1] * view.plane.width
          + at[0]].toPrecision(6)) : "");
    }
  }
  /* A click moves the other planes; a drag changes the window. */
  function press(view, event) {
    if (!state.image) {
      return;
    }
    const start = {x: event.clientX, y: event.clientY, low: state.low, high: state.high};
    let dragged = false;
    view.canvas.setPointerCapture(event.pointerId);
    function move(now) {
      const dx = now.clientX - start.x, dy = now.clientY - start.y;
      dragged = dragged || Math.hypot(dx, dy) > 4;
      if (dragged) {
        const width = (start.high - start.low) * Math.pow(2, dx / 150);
        const centre = (start.low + start.high) / 2 + dy / 300 * (start.high - start.low);
        setWindow(centre - width / 2, centre + width / 2);
      }
    }
    function up() {
      view.canvas.removeEventListener("pointermove", move);
      view.canvas.removeEventListener("pointerup", up);
      const at = pixel(view, event);
      if (!dragged && isInside(view, at)) {
        const other = {0: [views[2], views[1]], 1: [views[2], views[0]], 2: [views[1], views[0]]}[views.indexOf(view)];
        other[0].slice = at[0];
        other[1].slice = view === views[0] ? at[1] : views[0].plane.count - 1 - at[1];
        drawAll();
      }
    }
    view.canvas.addEventListener("pointermove", move);
    view.canvas.addEventListener("pointerup", up);
  }
  window.addEventListener("resize", drawAll);
  open();
}
