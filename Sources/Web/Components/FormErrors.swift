import HTML

/// What to correct, at the top of a form that was refused, each line a link to its field.
public struct FormErrors: View {
    let title: String
    let errors: [(name: String, message: String)]

    /// - Parameter errors: the names of fields, with what is wrong. None: nothing is shown.
    public init(_ title: String, _ errors: [(name: String, message: String)]) {
        self.title = title
        self.errors = errors
    }

    public var body: Markup {
        if !errors.isEmpty {
            div(.class("form-errors"), .role("alert"), .ariaLabelledBy("form-errors"), .tabindex(-1)) {
                h2(.id("form-errors")) { title }
                ul {
                    for error in errors { li { a(.href("#" + Field.id(error.name))) { error.message } } }
                }
            }
        }
    }

    static let css = """
        .form-errors { border: 1px solid color-mix(in srgb, var(--negative) 45%, transparent); border-radius: var(--radius-small); background: var(--negative-soft); padding: .875rem 1.125rem; display: grid; gap: .25rem; }
        .form-errors h2 { font-size: 1rem; color: var(--negative); }
        .form-errors a { color: var(--negative); display: inline-block; padding: .375rem 0; }
        """
}
