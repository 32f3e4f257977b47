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
    private static let longest = 200

    var typed = ""
    private var chosen = ""
    private var found: [Customer] = []

    init() {}

    /// Somebody whom the page before named: shown by name, kept by id.
    init(_ customer: Customer) {
        typed = String((customer.details.inAList ?? customer.id.rawValue).prefix(Self.longest))
        chosen = customer.id.rawValue
    }

    init(_ form: FormBody) {
        typed = String(form.text(Self.field).prefix(Self.longest))
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
        let search = CustomerSearch(context.billing)
        // Whom one name fits of many is not looked for among the first of them.
        if !chosen.isEmpty {
            let named = try await search.find(chosen, in: context.scope).matches.map(\.customer)
            if let one = named.first(where: { $0.id.rawValue == chosen }) { return one }
        }
        let result = try await search.find(typed, in: context.scope)
        let matches = result.matches.map(\.customer)
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
            error: faults[Self.field], .autocomplete(.off), .maxlength(Self.longest),
            .autofocus(if: faults.isFirst(Self.field)))
        if found.isEmpty, !chosen.isEmpty {
            input(.type(.hidden), .name(Self.lookedForField), .value(typed))
            input(.type(.hidden), .name(Self.chosenField), .value(chosen))
        }
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
