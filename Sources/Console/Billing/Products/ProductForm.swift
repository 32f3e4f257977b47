import Billing
import Core
import HTML
import Localization
import Web

/// A product's name and description, as they were typed.
struct ProductForm: Sendable {
    var name = ""
    var description = ""

    static let nameLimit = 250
    static let descriptionLimit = 2_000

    init() {}

    init(_ product: Product) {
        name = product.name
        description = product.description ?? ""
    }

    init(_ form: FormBody) {
        name = form.text("name")
        description = form.text("description")
    }

    var storedDescription: String? { description.isEmpty ? nil : description }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        try faults.add(
            error,
            of: [
                ("name", "name", say.consoleProductName, Self.nameLimit),
                ("description", "description", say.consoleProductDescription, Self.descriptionLimit),
                ("unit_amount", "amount", say.amountColumn, 20),
            ], in: say)
    }

    @MarkupBuilder func fields(in say: any Language, _ faults: FormFaults) -> Markup {
        Field(
            "name", label: say.consoleProductName, value: name, hint: say.consoleProductNameHint,
            error: faults["name"], .maxlength(Self.nameLimit), .autofocus(if: faults.isFirst("name")))
        TextField(
            "description", label: say.consoleProductDescription, value: description, error: faults["description"],
            limit: Self.descriptionLimit, optionalMark: say.optional, isFocused: faults.isFirst("description"))
    }
}
