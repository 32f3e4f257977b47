import Billing
import HTML
import Localization
import Mail
import Web

/// What a letter's text can name, what each stands for, and an example. A script puts one into the text where the reader was
/// writing; without it they are there to copy.
struct LetterVariables: View {
    let kind: CustomerNotification.Kind
    let values: [LetterVariable: String]
    let say: any Language

    var body: Markup {
        Card(say.consoleVariables, id: "variables") {
            p(.class("muted")) { say.consoleVariablesIntro }
            div(.class("letter-tags"), .data("insert", say.consoleInsertVariable)) {
                DataTable(
                    say.consoleVariables,
                    columns: [
                        .init(say.consoleVariable, .lead), .init(say.consoleVariableMeaningColumn, .name),
                        .init(say.consoleVariableSample, .name),
                    ],
                    rows: kind.variables.map { variable in
                        [
                            code(.data("tag", tag(variable))) { tag(variable) },
                            .text(say.consoleVariableMeaning(variable)), .text(sample(variable)),
                        ]
                    })
            }
        }.body
    }

    private func tag(_ variable: LetterVariable) -> String {
        variable.isCondition ? "{{#\(variable.rawValue)}}{{/\(variable.rawValue)}}" : variable.tag
    }

    private func sample(_ variable: LetterVariable) -> String {
        guard let value = values[variable] else { return say.consoleVariableIsEmpty }
        return variable.isCondition ? say.consoleAuditSays(true) : value
    }

    /// Every tag becomes a button that puts it where the reader was writing last.
    static let script = PageScript(
        """
        (() => {
          const list = document.querySelector(".letter-tags");
          const boxes = ["field-subject", "field-body"].map((id) => document.getElementById(id));
          if (!list || boxes.includes(null)) return;
          let last = boxes[1];
          for (const box of boxes) box.addEventListener("focus", () => { last = box; });
          for (const tag of list.querySelectorAll("code[data-tag]")) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "button quiet";
            button.title = list.dataset.insert;
            const text = document.createElement("code");
            text.textContent = tag.dataset.tag;
            button.append(text);
            button.addEventListener("click", () => {
              last.focus();
              last.setRangeText(tag.dataset.tag, last.selectionStart, last.selectionEnd, "end");
            });
            tag.replaceWith(button);
          }
        })();
        """)
}
