import Access
import Billing
import Core
import Demo

/// The demo's hall as it stands now: its merchants, and their people with what they are in.
struct Hall: Sendable {
    struct Person: Sendable {
        let id: Billing.Customer.ID
        let email: String
        /// The first of their names.
        let name: String
        let situation: HallSituation
    }

    struct Shop: Sendable {
        let slug: String
        let name: String
        /// An address of this server.
        let logo: String?
        /// ISO 3166-1 alpha-2.
        let country: String
        let currency: Currency
        let key: String
        let people: [Person]
    }

    let billing: BillingContext
    let report: DemoReport

    /// How one gets into the console: what the demo printed, and the code that an app would show now.
    struct Console: Sendable {
        let url: String
        let email: String
        let password: String
        let code: String
    }

    /// Nil for a demo that was made before there was one.
    var console: Console? {
        guard let printed = report.console, let secret = Base32.bytes(printed.totpSecret) else { return nil }
        return Console(
            url: printed.url, email: printed.email, password: printed.password,
            code: TOTP(secret).code(at: billing.clock.now()))
    }

    /// Everybody whom the demo printed and who is still a customer.
    func shops() async throws -> [Shop] {
        var shops: [Shop] = []
        for printed in report.merchants {
            guard let merchant = try await Merchants(billing).find(slug: printed.slug) else { continue }
            let scope = Scope(merchant: merchant.id, mode: .test)
            var people: [Person] = []
            for customer in printed.customers {
                guard let person = try await person(customer.email, in: scope) else { continue }
                people.append(person)
            }
            shops.append(
                Shop(
                    slug: merchant.slug, name: merchant.name, logo: merchant.brand.logo.map(Pictures.path),
                    country: merchant.country, currency: merchant.currency, key: printed.secretKey, people: people))
        }
        return shops
    }

    /// - Parameter person: an e-mail address, or what stands before its `@`: the page has dozens of them, and a size to keep (S81).
    /// - Returns: the address that opens the portal of one of the sample people, once; nil for anybody else.
    func door(of person: String, at slug: String, locale: String) async throws -> String? {
        guard let printed = report.merchants.first(where: { $0.slug == slug }),
            let email = printed.customers.map(\.email).first(where: { $0 == person || $0.mailbox == person }),
            let merchant = try await Merchants(billing).find(slug: slug)
        else { return nil }
        let scope = Scope(merchant: merchant.id, mode: .test)
        guard let customer = try await customer(email, in: scope) else { return nil }
        return try await PortalSessions(billing)
            .create(for: customer.id, returnURL: billing.baseURL + "/", locale: locale, in: scope).url
    }

    private func customer(_ email: String, in scope: Scope) async throws -> Customer? {
        try await Customers(billing).list(in: scope, email: email, PageRequest(limit: 1)).elements.first
    }

    private func person(_ email: String, in scope: Scope) async throws -> Person? {
        guard let customer = try await customer(email, in: scope) else { return nil }
        let subscriptions = try await Subscriptions(billing).of(customer.id, in: scope)
        let methods = try await PaymentMethods(billing).list(of: customer.id, in: scope)
        let open = try await Invoices(billing).open(of: customer.id, in: scope)
        let name = (customer.details.name ?? email).split(separator: " ").first.map(String.init) ?? email
        return Person(
            id: customer.id, email: email, name: name,
            situation: HallSituation(subscriptions, methods: methods.count, owes: !open.isEmpty))
    }
}

extension String {
    /// What stands before the `@` of an address.
    var mailbox: Substring { prefix { $0 != "@" } }
}
