// Computes while somebody types. Without it the form's button does the same.
const form = document.querySelector("form[data-live]");
if (form) {
  let timer = 0;
  let running = null;

  async function compute() {
    running?.abort();
    running = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    const address = `${form.getAttribute("action")}?${query}`;
    try {
      const response = await fetch(address, { signal: running.signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const id of [form.dataset.live, "save"]) {
        const now = document.getElementById(id);
        const next = page.getElementById(id);
        if (now && next) now.replaceChildren(...next.childNodes);
      }
      for (const field of form.elements) {
        const told = page.getElementById(field.id);
        if (!field.id || !told) continue;
        for (const mark of ["aria-invalid", "aria-describedby"]) {
          if (told.hasAttribute(mark)) field.setAttribute(mark, told.getAttribute(mark));
          else field.removeAttribute(mark);
        }
      }
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") form.submit();
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(compute, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    compute();
  });
}
