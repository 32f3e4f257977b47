import Core
import Localization

/// What is wrong with what was typed, field by field in the order of the form.
struct FormFaults: Sendable {
    private(set) var all: [(name: String, message: String)] = []

    var isEmpty: Bool { all.isEmpty }

    /// The first fault of a field is the one that is told.
    mutating func add(_ name: String, _ message: String) {
        if self[name] == nil { all.append((name, message)) }
    }

    subscript(_ name: String) -> String? { all.first { $0.name == name }?.message }

    /// Whether the page opens in this field.
    func isFirst(_ name: String) -> Bool { all.first?.name == name }

    /// What the domain refused, at the field that it is about.
    ///
    /// - Parameters:
    ///   - fields: the domain's names with the form's, their labels and how long they may be.
    /// - Throws: the error itself where nobody who typed can do anything about it.
    mutating func add(
        _ error: BillingError, of fields: [(parameter: String, name: String, label: String, limit: Int)],
        in say: any Language
    ) throws {
        guard error.kind == .invalid, let field = fields.first(where: { $0.parameter == error.parameter }) else {
            throw error
        }
        add(field.name, say.consoleFault(error, label: field.label, limit: field.limit))
    }
}

extension Language {
    /// What a person should do about a text that the domain refused.
    func consoleFault(_ error: BillingError, label: String, limit: Int) -> String {
        switch error.code {
        case "string_too_long": isTooLong(label, limit: limit)
        case "card_number": holdsCardNumber
        case "parameter_missing": isRequired(label)
        case "control_characters", "direction_marks": unsafeText
        case "email_invalid": emailIsInvalid
        default: consoleNotAccepted(label)
        }
    }
}
