import HTML

/// One of a few, all in sight: tiles with a radio button each.
public struct Choices: View {
    let name: String
    let legend: String
    let chosen: String?
    let options: [Choice]
    let error: String?

    public struct Choice: Sendable {
        public let value: String
        public let label: String
        public let detail: String?

        public init(_ value: String, _ label: String, detail: String? = nil) {
            self.value = value
            self.label = label
            self.detail = detail
        }
    }

    public init(_ name: String, legend: String, chosen: String? = nil, options: [Choice], error: String? = nil) {
        self.name = name
        self.legend = legend
        self.chosen = chosen
        self.options = options
        self.error = error
    }

    public var body: Markup {
        fieldset(.class("choices"), error == nil ? .none : .ariaDescribedBy(Field.id(name) + "-error")) {
            HTML.legend { legend }
            for (index, choice) in options.enumerated() {
                label(.class("tile choice")) {
                    input(
                        .type(.radio), .name(name), .value(choice.value), .checked(if: choice.value == chosen),
                        .required,
                        .id(index == 0 ? Field.id(name) : Field.id(name) + "-\(index)"))
                    span(.class("tile-text")) {
                        span(.class("tile-title")) { choice.label }
                        if let detail = choice.detail { span(.class("tile-detail")) { detail } }
                    }
                }
            }
            if let error {
                p(.class("error"), .id(Field.id(name) + "-error")) {
                    Icon.alert.markup
                    span { error }
                }
            }
        }
    }

    static let css = """
        .choices { display: grid; gap: .625rem; min-width: 0; }
        .choices legend { font-weight: 560; font-size: .9375rem; padding: 0 0 .5rem; }
        .choices .error { display: flex; gap: .375rem; color: var(--negative); font-size: .875rem; font-weight: 560; }
        .choice { cursor: pointer; }
        .choice:hover { border-color: var(--edge); background: var(--sunken); }
        .choice:has(:checked) { border-color: var(--brand-text); box-shadow: inset 0 0 0 1px var(--brand-text); }
        :is(.choice, .check) input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--brand-text); }
        .check { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; cursor: pointer; }
        """
}

/// Yes or no: a box with its label beside it. Sends `on` when it is ticked, and nothing otherwise.
public struct CheckField: View {
    let name: String
    let label: String
    let detail: String?
    let isChecked: Bool

    /// - Parameter detail: below the label.
    public init(_ name: String, label: String, detail: String? = nil, isChecked: Bool) {
        self.name = name
        self.label = label
        self.detail = detail
        self.isChecked = isChecked
    }

    public var body: Markup {
        HTML.label(.class("check")) {
            input(.type(.checkbox), .id(Field.id(name)), .name(name), .value("on"), .checked(if: isChecked))
            if let detail {
                span(.class("tile-text")) {
                    span(.class("tile-title")) { label }
                    span(.class("tile-detail")) { detail }
                }
            } else {
                span { label }
            }
        }
    }
}
