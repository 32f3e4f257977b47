/// Puts the methods of a list in order by dragging, with a mouse or a finger. The keyboard has the buttons, and so has who runs
/// no script: what is sent is the same form.
enum MethodOrderScript {
    /// The held row stays where it is in the document, and its neighbours move around it: so the pointer is not lost.
    static let text: StaticString = """
        (() => {
          const form = document.getElementById("method-order");
          const list = document.getElementById("method-list");
          if (!form || !list || !window.PointerEvent) return;
          const rows = () => [...list.children];
          const middle = (row) => { const box = row.getBoundingClientRect(); return box.top + box.height / 2; };
          const order = () => rows().map((row) => row.dataset.method).join(",");
          const hint = document.getElementById("method-order-hint");
          const says = document.getElementById("method-order-says");
          hint.hidden = false;
          let held = null, before = [];
          const settle = (keeps) => {
            if (!held) return;
            held.classList.remove("held");
            held = null;
            if (!keeps) { list.append(...before); return; }
            if (rows().every((row, index) => row === before[index])) return;
            form.elements.order.value = order();
            says.textContent = says.dataset.saving;
            form.requestSubmit();
          };
          for (const row of rows()) {
            const grip = document.createElement("span");
            grip.className = "grip";
            grip.setAttribute("aria-hidden", "true");
            grip.addEventListener("pointerdown", (event) => {
              if (event.button || held) return;
              event.preventDefault();
              held = row;
              before = rows();
              row.classList.add("held");
              grip.setPointerCapture(event.pointerId);
            });
            grip.addEventListener("pointermove", (event) => {
              if (held !== row) return;
              let next = row.nextElementSibling, last = row.previousElementSibling;
              while (next && event.clientY > middle(next)) { row.before(next); next = row.nextElementSibling; }
              while (last && event.clientY < middle(last)) { row.after(last); last = row.previousElementSibling; }
            });
            grip.addEventListener("pointerup", () => settle(true));
            grip.addEventListener("pointercancel", () => settle(false));
            row.firstElementChild.prepend(grip);
          }
          document.addEventListener("keydown", (event) => { if (event.key === "Escape") settle(false); });
        })();
        """

    static let css = """
        .grip { flex: none; width: 1.75rem; min-height: 2.75rem; margin-inline: -.5rem -.5rem; display: grid; place-items: center; color: var(--muted); cursor: grab; touch-action: none; user-select: none; }
        .grip::before { content: ""; width: .75rem; height: 1.125rem; background: radial-gradient(circle, currentColor 1.5px, transparent 2px) 0 0 / .375rem .375rem; }
        .held { position: relative; z-index: 1; box-shadow: 0 0 0 2px var(--brand-text); }
        .held .grip { cursor: grabbing; }
        """
}
