import HTML

/// The question for an e-mail address, as every form asks it.
public struct EmailField: View {
    static let name = "email"

    let label: String
    let value: String
    let hint: String?
    let error: String?
    let isFocused: Bool

    /// - Parameters:
    ///   - value: what the person typed last.
    ///   - isFocused: whether the page opens in it: it holds the first error.
    public init(_ label: String, value: String, hint: String? = nil, error: String?, isFocused: Bool = false) {
        self.label = label
        self.value = value
        self.hint = hint
        self.error = error
        self.isFocused = isFocused
    }

    public var body: Markup {
        Field(
            Self.name, label: label, value: value, type: .email, hint: hint, error: error, .autocomplete(.email),
            .inputmode(.email), .autocapitalize("none"), .spellcheck(false), .maxlength(254), .autofocus(if: isFocused)
        ).body
    }
}
