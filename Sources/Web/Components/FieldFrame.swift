import HTML

/// What every kind of question shares: label above, hint below the box, error last.
struct FieldFrame: View {
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let mark: String?
    let box: Markup

    /// - Parameter box: receives the attribute that ties it to its hint and its error.
    init(name: String, label: String, hint: String?, error: String?, mark: String?, box: (Attribute) -> Markup) {
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.mark = mark
        let id = Field.id(name)
        let described = [hint.map { _ in id + "-hint" }, error.map { _ in id + "-error" }].compactMap(\.self)
        self.box = box(described.isEmpty ? .none : .ariaDescribedBy(described.joined(separator: " ")))
    }

    var body: Markup {
        div(.class("field")) {
            HTML.label(.for(Field.id(name))) {
                label
                if let mark { span(.class("mark")) { " (" + mark + ")" } }
            }
            box
            if let hint { p(.class("hint"), .id(Field.id(name) + "-hint")) { hint } }
            if let error {
                p(.class("error"), .id(Field.id(name) + "-error")) {
                    Icon.alert.markup
                    span { error }
                }
            }
        }
    }
}

/// One of a few, behind a menu of the system.
public struct SelectField: View {
    let name: String
    let label: String
    let value: String
    let options: [(value: String, label: String)]
    let empty: String?
    let hint: String?
    let error: String?
    let isRequired: Bool
    /// Said after the label of what may be left unchosen: "opcional".
    let optionalMark: String?
    let more: [Attribute]

    /// - Parameter empty: the first line, which chooses nothing: "Elige una opción".
    public init(
        _ name: String, label: String, value: String = "", options: [(value: String, label: String)],
        empty: String? = nil,
        hint: String? = nil, error: String? = nil, isRequired: Bool = true,
        optionalMark: String? = nil, _ more: Attribute...
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.options = options
        self.empty = empty
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.optionalMark = optionalMark
        self.more = more
    }

    public var body: Markup {
        FieldFrame(name: name, label: label, hint: hint, error: error, mark: isRequired ? nil : optionalMark) {
            described in
            select(
                all: [
                    // Without an empty answer there is always one, and HTML has nothing to require.
                    .id(Field.id(name)), .name(name), .required(if: isRequired && empty != nil),
                    .ariaInvalid(error != nil), described,
                ]
                    + more
            ) {
                if let empty { option(.value("")) { empty } }
                for choice in options {
                    option(.value(choice.value), .selected(if: choice.value == value)) { choice.label }
                }
            }
        }.body
    }
}

/// Several lines of free text.
public struct TextField: View {
    let name: String
    let label: String
    let value: String
    let hint: String?
    let error: String?
    let isRequired: Bool
    let optionalMark: String?
    let limit: Int
    let isFocused: Bool

    /// - Parameters:
    ///   - limit: the most characters the server accepts.
    ///   - isFocused: whether the page opens in it: it holds the first error.
    public init(
        _ name: String, label: String, value: String = "", hint: String? = nil, error: String? = nil, limit: Int = 500,
        isRequired: Bool = false, optionalMark: String? = nil, isFocused: Bool = false
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.optionalMark = optionalMark
        self.limit = limit
        self.isFocused = isFocused
    }

    public var body: Markup {
        FieldFrame(name: name, label: label, hint: hint, error: error, mark: isRequired ? nil : optionalMark) {
            described in
            textarea(
                .id(Field.id(name)), .name(name), .rows(3), .maxlength(limit), .required(if: isRequired),
                .ariaInvalid(error != nil), described, .autofocus(if: isFocused)
            ) { value }
        }.body
    }
}
