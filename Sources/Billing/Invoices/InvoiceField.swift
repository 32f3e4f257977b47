import Core

/// What a merchant has printed on an invoice under a name of their own: a contract, a cost centre.
public struct InvoiceField: Hashable, Sendable, Codable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// How many an invoice has, and in characters how long name and value are (Stripe, "Invoice").
    public static let limit = 4
    static let nameLimit = 40
    static let valueLimit = 140
    /// What the number of a customer's purchase is called: theirs, and printed by itself.
    public static let purchaseOrder = "PO number"
}

extension InvoiceField {
    /// Trimmed, each under a name that no other has.
    ///
    /// - Throws: ``BillingError`` naming the field.
    static func checked(_ fields: [InvoiceField]) throws(BillingError) -> [InvoiceField] {
        guard fields.count <= limit else {
            throw .invalid("custom_fields", "An invoice has at most \(limit) custom fields.")
        }
        var names: Set<String> = []
        var checked: [InvoiceField] = []
        for (position, field) in fields.enumerated() {
            let place = "custom_fields[\(position)]"
            let name = try filled(field.name, "\(place)[name]", nameLimit)
            let value = try filled(field.value, "\(place)[value]", valueLimit)
            guard name.lowercased() != purchaseOrder.lowercased() else {
                throw .invalid(
                    "\(place)[name]", "'\(purchaseOrder)' is the customer's: set it in their invoice_settings.")
            }
            guard names.insert(name.lowercased()).inserted else {
                throw .invalid("\(place)[name]", "Another field has this name.")
            }
            checked.append(InvoiceField(name: name, value: value))
        }
        return checked
    }

    private static func filled(_ text: String, _ parameter: String, _ limit: Int) throws(BillingError) -> String {
        let line = try FreeText.line(text, parameter: parameter, limit: limit)
        guard !line.isEmpty else { throw .missing(parameter) }
        return line
    }

    static func list(_ text: String) throws -> [InvoiceField] { text == "[]" ? [] : try JSONText.value(text) }

    static func text(_ fields: [InvoiceField]) -> String { fields.isEmpty ? "[]" : JSONText.of(fields) }
}
