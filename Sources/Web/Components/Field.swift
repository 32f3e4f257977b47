import HTML

/// One question of a form: its label, a hint, the box, and what is wrong with the answer.
///
/// The box is named by its label and described by hint and error, so that assistive technology reads all three.
public struct Field: View {
    let name: String
    let label: String
    let value: String
    let kind: Attribute.FieldType
    let hint: String?
    let error: String?
    let isRequired: Bool
    /// Said after the label of what may be left empty: "opcional".
    let optionalMark: String?
    let more: [Attribute]

    /// - Parameters:
    ///   - value: what the person typed last: a form that was refused comes back as it was left.
    ///   - more: `.autocomplete(.email)`, `.inputmode(.numeric)`, `.maxlength(8)`.
    public init(
        _ name: String, label: String, value: String = "", type kind: Attribute.FieldType = .text, hint: String? = nil,
        error: String? = nil, isRequired: Bool = true, optionalMark: String? = nil, _ more: Attribute...
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.kind = kind
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.optionalMark = optionalMark
        self.more = more
    }

    /// The id of the box of a name, for links from ``FormErrors``.
    public static func id(_ name: String) -> String { "field-" + name }

    /// A password is typed anew, and a file is chosen anew: browsers fill in neither.
    private var isKept: Bool { kind != .password && kind != .file }

    public var body: Markup {
        FieldFrame(name: name, label: label, hint: hint, error: error, mark: isRequired ? nil : optionalMark) {
            described in
            input(
                all: [
                    .type(kind), .id(Field.id(name)), .name(name), isKept ? .value(value) : .none,
                    .required(if: isRequired), .ariaInvalid(error != nil), described,
                ] + more)
        }.body
    }

    /// `:focus-within`: the calendar's button of a field for a date takes the focus away from the field around it.
    static let css = """
        .field { display: grid; gap: .375rem; align-content: start; }
        .field > label, .field > .label { font-weight: 560; font-size: .9375rem; }
        .field .mark { color: var(--muted); font-weight: 400; }
        .field .hint { color: var(--muted); font-size: .875rem; }
        .field input:not([type=checkbox], [type=radio]), .field select, .field textarea {
          width: 100%; min-height: 2.875rem; padding: .625rem .8125rem; border: 1px solid var(--edge); border-radius: var(--radius-small);
          background: var(--surface); color: var(--text); font: 1rem/1.4 var(--font);
        }
        .field textarea { min-height: 6rem; resize: vertical; }
        .field :is(input, select, textarea):hover { border-color: var(--muted); }
        .field :is(input, select, textarea):focus-within { outline: 3px solid var(--brand-text); outline-offset: 0; border-color: transparent; }
        .field :is(input, select, textarea)[aria-invalid=true] { border-color: var(--negative); border-width: 2px; }
        .field .error { display: flex; gap: .375rem; color: var(--negative); font-size: .875rem; font-weight: 560; }
        .field .error > span { min-width: 0; }
        .field .error .icon { width: 1.125rem; height: 1.125rem; margin-top: .1rem; }
        .field .code { font-size: min(1.5rem, 7vw); letter-spacing: .3em; font-variant-numeric: tabular-nums; text-align: center; }
        .fields { display: grid; gap: 1.125rem; }
        @media (min-width: 35em) {
          .fields.two { grid-template-columns: 1fr 1fr; }
          .fields.two > .whole { grid-column: 1 / -1; }
        }
        """
}
