import HTML

/// How many, in a few digits beside the button that takes them.
public struct QuantityField: View {
    let name: String
    let id: String
    let label: String
    let about: String
    let value: String
    let limits: ClosedRange<Int64>
    let error: String?

    /// - Parameters:
    ///   - id: unique in the page, where several ask the same: ``FormErrors`` finds it.
    ///   - about: completes the label for who cannot see what stands beside it.
    public init(
        _ name: String, id: String, label: String, about: String, value: String, limits: ClosedRange<Int64>,
        error: String?
    ) {
        self.name = name
        self.id = Field.id(id)
        self.label = label
        self.about = about
        self.value = value
        self.limits = limits
        self.error = error
    }

    public var body: Markup {
        div(.class("field quantity")) {
            HTML.label(.for(id)) {
                label
                span(.class("unseen")) { " " + about }
            }
            input(
                .type(.number), .id(id), .name(name), .value(value), .min(Int(limits.lowerBound)),
                .max(Int(limits.upperBound)), .step(1), .required, .ariaInvalid(error != nil),
                error == nil ? .none : .ariaDescribedBy(id + "-error"), .autofocus(if: error != nil))
            if let error {
                p(.class("error"), .id(id + "-error")) {
                    Icon.alert.markup
                    span { error }
                }
            }
        }
    }

    static let css = """
        .asking { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; }
        .field.quantity input[type=number] { width: 6rem; }
        """
}
