import HTML
import Web

/// Boxes about one subject, under its name, with what is wrong with them together.
struct CheckGroup: View {
    struct Checkbox: Sendable {
        let name: String
        let label: String
        var detail: String?
        let isChecked: Bool
    }

    let legend: String
    let boxes: [Checkbox]
    let error: String?
    /// Whether the page opens in it: it holds the first error.
    let isFocused: Bool

    /// Stands where the first box stands, whose name leads to it.
    private var errorID: String { Field.id(boxes.first?.name ?? "") + "-error" }

    var body: Markup {
        fieldset(.class("choices"), error == nil ? .none : .ariaDescribedBy(errorID)) {
            HTML.legend { legend }
            for (index, box) in boxes.enumerated() {
                label(.class("check")) {
                    input(
                        .type(.checkbox), .id(Field.id(box.name)), .name(box.name), .value("on"),
                        .checked(if: box.isChecked), .autofocus(if: isFocused && index == 0))
                    span(.class("tile-text")) {
                        span(.class("tile-title")) { box.label }
                        if let detail = box.detail { span(.class("tile-detail")) { detail } }
                    }
                }
            }
            if let error {
                p(.class("error"), .id(errorID)) {
                    Icon.alert.markup
                    span { error }
                }
            }
        }
    }
}
