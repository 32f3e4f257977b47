import Billing
import Core
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Wording

/// "¿Por qué este monto?": what an invoice says of its amounts, which is what was computed.
@Suite struct `An amount that explains itself` {
    @Test(arguments: Engine.available)
    func `M5 the numbers of every step come to the total and to what is charged, in each language`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let customers = try await crowd(shop, Chance.seeded(11))
        try await shop.travel(to: "2026-03-16")

        var count = 0
        var kinds: Set<String> = []
        for customer in customers {
            for invoice in try await shop.invoices.of(customer.id, in: shop.scope).elements {
                let derivation = try await shop.invoices.derivation(of: invoice, zone: shop.merchant.zone)
                kinds.formUnion(derivation.steps.map { String("\($0.kind)".prefix { $0.isLetter }) })
                for language in [Spanish(), Portuguese(), English()] as [any Language] {
                    let reader = Reader(language, country: "CL", zone: shop.merchant.zone)
                    try check(DerivationWords(derivation, of: invoice, for: reader), invoice, language.code)
                }
                count += 1
            }
        }
        #expect(count > 50)
        let expected: Set = [
            "line", "discount", "addedTax", "includedTax", "total", "creditUsed", "debtAdded", "creditKept", "due",
        ]
        #expect(kinds == expected)
    }

    private func check(_ words: DerivationWords, _ invoice: Invoice, _ language: String) throws {
        var sum: Int64 = 0
        var sums: [Int64] = []
        for step in words.steps where !step.isNote {
            #expect(!step.label.isEmpty && !step.why.isEmpty)
            if step.isSum {
                #expect(pesos(step.amount) == sum, "\(invoice.id) \(language): \(words.steps)")
                sums.append(sum)
            } else {
                sum += pesos(step.amount)
            }
        }
        let due = try invoice.amountDue - invoice.amountCredited
        #expect(
            sums.first == invoice.total.amount && sum == due.amount,
            "\(invoice.id) \(language): \(words.steps)")
    }

    /// As a person reads it: Chilean money has no cents.
    private func pesos(_ text: String) -> Int64 {
        let digits = Int64(text.filter { $0.isASCII && $0.isNumber }) ?? 0
        return text.contains("−") || text.contains("-") ? -digits : digits
    }

    /// People with every mixture of quantity, taxes, coupons, credit, debt and changes in the middle of a period.
    private func crowd(_ shop: Shop, _ chance: Chance) async throws -> [Customer] {
        func draw(_ bound: UInt64) -> Int64 { Int64(chance.number(below: bound)) }
        let taxes = [
            try await shop.taxRate("IVA", "19", isInclusive: true).id,
            try await shop.taxRate("Ciudad", "7.25", isInclusive: false).id,
            try await shop.taxRate("Timbre", "0.6", isInclusive: false).id,
        ]
        var coupons: [Coupon.ID] = []
        for reduction: Coupon.Reduction in [.percent(try Rate("33.3333")), .amount(Money(1_500, .clp))] {
            coupons.append(
                try await Coupons(shop.context).create(reduction: reduction, duration: .forever, in: shop.scope).id)
        }
        var people: [(customer: Customer, subscription: Subscription)] = []
        for number in 0..<24 {
            let customer = try await shop.customer("Persona\(number)")
            let balance: Money? = [nil, Money(2_345, .clp), Money(-2_345, .clp), Money(-123_456, .clp)][number % 4]
            _ = try await shop.customers.update(customer.id, in: shop.scope) { $0.balance = balance }
            var order = try await shop.order(1_000 + draw(30_000), quantity: 1 + draw(4))
            order.taxRates = taxes.filter { _ in draw(2) == 0 }
            order.discounts = coupons.filter { _ in draw(3) == 0 }.map { .coupon($0) }
            people.append((customer, try await shop.place(order, for: customer)))
        }
        try await shop.travel(to: "2026-01-25")
        for (number, person) in people.enumerated() where number % 3 > 0 {
            let price = try await shop.price(number % 3 == 1 ? 10 + draw(90) : 1_000 + draw(90_000))
            let item = person.subscription.items[0].id
            _ = try await shop.subscriptions.change(
                person.subscription.id, to: SubscriptionChange(items: [.init(item: item, price: price.id)]),
                of: person.customer.id, in: shop.scope)
        }
        return people.map(\.customer)
    }

    @Test(arguments: [
        ("es", "¿Por qué este monto?", "Devolución de 21 días de los 31 del período, que completo costó $9.990"),
        ("pt", "Por que este valor?", "Devolução de 21 dias dos 31 do período, que inteiro custou"),
        ("en", "Why this amount?", "Given back for 21 days of the 31 of the period, which cost"),
    ])
    func `M5 a change of plan is told by its days, without a script`(
        language: String, question: String, words: String
    ) async throws {
        let desk = try await PortalDesk.open(on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let price = try await shop.price(14_990)
        try await shop.travel(to: "2026-01-25")
        _ = try await shop.subscriptions.change(
            subscription.id, to: SubscriptionChange(items: [.init(item: subscription.items[0].id, price: price.id)]),
            of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")
        let invoice = try await shop.lastInvoice(of: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)?lang=\(language)")
            #expect(browser.page.says("<details class=\"why\"><summary>\(question)</summary>"), "\(browser.page)")
            #expect(browser.page.says(words), "\(browser.page)")
        }
    }
}
