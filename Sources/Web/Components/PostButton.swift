import HTML

/// A form that is only a button: one change, with its token (S6).
public struct PostButton: View {
    let label: String
    let action: String
    let token: String
    let weight: Weight
    let icon: Icon?
    let about: String?
    let fields: [(name: String, value: String)]

    /// - Parameters:
    ///   - token: of ``CSRF``.
    ///   - about: completes the label for who cannot see what stands beside it: `Visa terminada en 4242`.
    public init(
        _ label: String, to action: String, token: String, _ weight: Weight = .secondary, icon: Icon? = nil,
        about: String? = nil, fields: [(name: String, value: String)] = []
    ) {
        self.label = label
        self.action = action
        self.token = token
        self.weight = weight
        self.icon = icon
        self.about = about
        self.fields = fields
    }

    public var body: Markup {
        form(.action(action), .post, .class("post")) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            for field in fields { input(.type(.hidden), .name(field.name), .value(field.value)) }
            button(.buttonType(.submit), weight.attribute) {
                icon?.markup
                span {
                    label
                    if let about { span(.class("unseen")) { " " + about } }
                }
            }
        }
    }
}
