import Billing
import Core
import HTML
import Localization
import Web

/// Whom something is for: somebody is looked for by what is known of them, and chosen where several are found.
struct CustomerChoice: Sendable {
    static let field = "customer"
    private static let chosenField = "customer_id"
    private static let lookedForField = "customer_looked_for"
    private static let most = 8

    var typed = ""
    private var chosen = ""
    private var found: [Customer] = []

    init() {}

    /// Somebody whom the page before named.
    init(_ customer: Customer) { typed = customer.id.rawValue }

    init(_ form: FormBody) {
        typed = String(form.text(Self.field).prefix(200))
        // Who was found for other words is not who is meant now.
        chosen = form.text(Self.lookedForField) == typed ? form.text(Self.chosenField) : ""
    }

    /// - Returns: nil with a fault in the form.
    mutating func customer(_ context: ConsoleContext, _ faults: inout FormFaults) async throws -> Customer? {
        let say = context.say
        guard !typed.isEmpty else {
            faults.add(Self.field, say.consoleWhichCustomer)
            return nil
        }
        let result = try await CustomerSearch(context.billing).find(typed, in: context.scope)
        let matches = result.matches.map(\.customer)
        if let one = matches.first(where: { $0.id.rawValue == chosen }) { return one }
        if let only = matches.first, matches.count == 1 { return only }
        if matches.isEmpty {
            faults.add(Self.field, say.consoleNoSuchCustomer)
        } else {
            found = Array(matches.prefix(Self.most))
            faults.add(Self.chosenField, say.consoleWhichOfThem)
        }
        return nil
    }

    @MarkupBuilder func fields(_ reader: Reader, _ faults: FormFaults) -> Markup {
        let say = reader.say
        Field(
            Self.field, label: say.consoleCustomer, value: typed, hint: say.consoleCustomerHint,
            error: faults[Self.field], .autocomplete(.off), .maxlength(200),
            .autofocus(if: faults.isFirst(Self.field)))
        if !found.isEmpty {
            input(.type(.hidden), .name(Self.lookedForField), .value(typed))
            Choices(
                Self.chosenField, legend: say.consoleWhichOfThem,
                options: found.map { customer in
                    .init(
                        customer.id.rawValue, customer.details.inAList ?? say.unnamedAccount,
                        detail: [customer.details.email, reader.shortDate(customer.createdAt)].compactMap(\.self)
                            .joined(separator: " · "))
                }, error: faults[Self.chosenField])
        }
    }
}
