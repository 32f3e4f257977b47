import HTML
import Localization
import Web

/// Text that is there to be copied: it can be selected, and not changed.
struct CopyText: View {
    let id: String
    let label: String
    let text: String
    let hint: String?
    let lines: Int

    /// - Parameters:
    ///   - id: unique in the page.
    ///   - lines: as many as are seen at once; one is a field of a single line.
    init(_ id: String, label: String, text: String, hint: String? = nil, lines: Int = 1) {
        self.id = id
        self.label = label
        self.text = text
        self.hint = hint
        self.lines = lines
    }

    private var described: Attribute { hint == nil ? .none : .ariaDescribedBy(id + "-hint") }

    var body: Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { label }
            if lines == 1 {
                input(.type(.text), .id(id), .value(text), .readonly, .spellcheck(false), described)
            } else {
                textarea(.id(id), .rows(lines), .readonly, .spellcheck(false), described) { text }
            }
            if let hint { p(.class("hint"), .id(id + "-hint")) { hint } }
        }
    }
}
