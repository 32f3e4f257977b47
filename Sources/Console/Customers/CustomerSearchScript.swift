import Web

extension PageScript {
    /// Finds customers while somebody types: what is found takes the list's place, and how many they are is said aloud. Without
    /// it the same form asks by Enter.
    ///
    /// The answer is read as a document, not as text put into the page: scripts may not do that here (Trusted Types). What comes
    /// without the list, as where the session is over, changes nothing.
    static let customerSearch = PageScript(
        """
        (() => {
          const box = document.getElementById("field-q");
          const found = document.getElementById("customers-found");
          const count = document.getElementById("customers-count");
          if (!box || !found || !count || !window.XMLHttpRequest) return;
          let asked = null, timer = 0, last = box.value.trim();
          const show = (answer) => {
            const list = answer && answer.getElementById("customers-found");
            const says = answer && answer.getElementById("customers-count");
            if (!list || !says) return;
            found.replaceChildren(...document.adoptNode(list).childNodes);
            count.textContent = says.textContent;
          };
          const ask = () => {
            const text = box.value.trim();
            if (text === last) return;
            last = text;
            if (asked) asked.abort();
            const address = new URL(box.form.action);
            if (text) address.searchParams.set("q", text);
            history.replaceState(null, "", address);
            address.searchParams.set("part", "found");
            asked = new XMLHttpRequest();
            asked.open("GET", address);
            asked.responseType = "document";
            asked.onload = (event) => { if (event.target === asked && asked.status === 200) show(asked.response); };
            asked.send();
          };
          box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200); });
        })();
        """, asksUs: true)
}
